SELECT
    Tegenpartij AS Aanbieder, ProductCategorie, Eenheid, Status,
    SUM(CASE DebetCredit WHEN N'D' THEN CAST(Volume AS bigint) ELSE -CAST(Volume AS bigint) END) AS Volume,
    SUM(CASE DebetCredit WHEN N'D' THEN Bedrag ELSE -Bedrag END) AS Bedrag,
    COUNT(DISTINCT Client) AS Clienten
FROM Prestatie
WHERE Partij = @Partij AND Begindatum >= @Van AND Begindatum <= @Tot
GROUP BY Tegenpartij, ProductCategorie, Eenheid, Status;
