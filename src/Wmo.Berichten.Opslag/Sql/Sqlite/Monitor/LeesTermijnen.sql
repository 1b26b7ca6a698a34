SELECT
    Bericht.Tegenpartij AS Aanbieder, Termijnstand.Soort,
    SUM(CASE WHEN Termijnstand.VoldaanOp <= Termijnstand.Uiterlijk THEN 1 ELSE 0 END) AS Gehaald,
    SUM(CASE WHEN Termijnstand.VoldaanOp > Termijnstand.Uiterlijk OR (Termijnstand.VoldaanOp IS NULL AND Termijnstand.Uiterlijk < @Nu) THEN 1 ELSE 0 END) AS Gemist,
    SUM(CASE WHEN Termijnstand.VoldaanOp IS NULL AND Termijnstand.Uiterlijk >= @Nu THEN 1 ELSE 0 END) AS Lopend
FROM Bericht
CROSS JOIN Termijnstand ON Termijnstand.BerichtId = Bericht.Id
WHERE Bericht.Partij = @Partij AND Bericht.AangemaaktOp >= @Begin AND Bericht.AangemaaktOp < @Einde AND Termijnstand.Uiterlijk IS NOT NULL
GROUP BY Bericht.Tegenpartij, Termijnstand.Soort;
