-- A prestatie that was refused for several reasons counts with each. Its order of groups would tempt the engine to read all days.
SELECT
    Prestatie.Tegenpartij AS Aanbieder, Prestatie.ProductCategorie, reden.value AS Retourcode,
    SUM(CASE Prestatie.DebetCredit WHEN 'D' THEN Prestatie.Bedrag ELSE -Prestatie.Bedrag END) AS Bedrag,
    COUNT(DISTINCT Prestatie.Client) AS Clienten
FROM Prestatie INDEXED BY IX_Prestatie_Afgewezen
CROSS JOIN json_each(Prestatie.Retourcodes) AS reden
WHERE Prestatie.Partij = @Partij AND Prestatie.Begindatum >= @Van AND Prestatie.Begindatum <= @Tot AND Prestatie.Retourcodes IS NOT NULL
GROUP BY Prestatie.Tegenpartij, Prestatie.ProductCategorie, reden.value;
