SELECT
    Bericht.Tegenpartij AS Aanbieder, Termijn.Soort,
    SUM(CASE WHEN Termijn.VoldaanOp <= Termijn.Uiterlijk THEN 1 ELSE 0 END) AS Gehaald,
    SUM(CASE WHEN Termijn.VoldaanOp > Termijn.Uiterlijk OR (Termijn.VoldaanOp IS NULL AND Termijn.Uiterlijk < @Nu) THEN 1 ELSE 0 END) AS Gemist,
    SUM(CASE WHEN Termijn.VoldaanOp IS NULL AND Termijn.Uiterlijk >= @Nu THEN 1 ELSE 0 END) AS Lopend
FROM Bericht
CROSS JOIN Termijn ON Termijn.BerichtId = Bericht.Id
WHERE Bericht.Partij = @Partij AND Bericht.AangemaaktOp >= @Begin AND Bericht.AangemaaktOp < @Einde AND Termijn.Uiterlijk IS NOT NULL
GROUP BY Bericht.Tegenpartij, Termijn.Soort;
