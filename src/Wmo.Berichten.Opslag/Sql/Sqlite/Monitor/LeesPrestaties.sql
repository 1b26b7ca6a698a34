SELECT
    Tegenpartij AS Aanbieder, ProductCategorie, Eenheid, Status,
    SUM(CASE DebetCredit WHEN 'D' THEN Volume ELSE -Volume END) AS Volume,
    SUM(CASE DebetCredit WHEN 'D' THEN Bedrag ELSE -Bedrag END) AS Bedrag,
    COUNT(DISTINCT Client) AS Clienten
FROM Prestatie
WHERE Partij = @Partij AND Begindatum >= @Van AND Begindatum <= @Tot
GROUP BY Tegenpartij, ProductCategorie, Eenheid, Status;
