SELECT
    Bericht.Tegenpartij AS Aanbieder, Bericht.Soort, Bevinding.Retourcode, COUNT(Bevinding.Volgnummer) AS Aantal,
    COUNT(DISTINCT Bericht.Id) AS Berichten
FROM Bericht
CROSS JOIN Bevinding ON Bevinding.BerichtId = Bericht.Id
WHERE Bericht.Partij = @Partij AND Bericht.AangemaaktOp >= @Begin AND Bericht.AangemaaktOp < @Einde
    AND Bevinding.Retourcode IS NOT NULL
GROUP BY Bericht.Tegenpartij, Bericht.Soort, Bevinding.Retourcode;
