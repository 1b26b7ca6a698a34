-- A prestatie that was refused for several reasons counts with each.
SELECT
    Prestatie.Tegenpartij AS Aanbieder, Prestatie.ProductCategorie, reden.Retourcode,
    SUM(CASE Prestatie.DebetCredit WHEN N'D' THEN Prestatie.Bedrag ELSE -Prestatie.Bedrag END) AS Bedrag,
    COUNT(DISTINCT Prestatie.Client) AS Clienten
FROM Prestatie
CROSS APPLY OPENJSON(Prestatie.Retourcodes) WITH (Retourcode nvarchar(4) '$') AS reden
WHERE Prestatie.Partij = @Partij AND Prestatie.Begindatum >= @Van AND Prestatie.Begindatum <= @Tot AND Prestatie.Retourcodes IS NOT NULL
GROUP BY Prestatie.Tegenpartij, Prestatie.ProductCategorie, reden.Retourcode;
