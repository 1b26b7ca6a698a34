-- A prestatie that was refused for several reasons counts with each.
SELECT
    Prestatie.Tegenpartij AS Aanbieder, Prestatie.ProductCategorie, reden.value AS Retourcode,
    SUM(CASE Prestatie.DebetCredit WHEN 'D' THEN Prestatie.Bedrag ELSE -Prestatie.Bedrag END) AS Bedrag,
    COUNT(DISTINCT Prestatie.Client) AS Clienten
FROM Prestatie
CROSS JOIN json_each(Prestatie.Retourcodes) AS reden
WHERE Prestatie.Partij = @Partij AND Prestatie.Begindatum >= @Van AND Prestatie.Begindatum <= @Tot AND Prestatie.Retourcodes IS NOT NULL
GROUP BY Prestatie.Tegenpartij, Prestatie.ProductCategorie, reden.value;
