-- What fell, or falls, due in the period. Several deadlines may be about one toewijzing, and so about one client.
SELECT
    Tegenpartij AS Aanbieder, Soort, Wie,
    SUM(CASE WHEN VoldaanOp <= Uiterlijk THEN 1 ELSE 0 END) AS Gehaald,
    SUM(CASE WHEN VoldaanOp > Uiterlijk OR (VoldaanOp IS NULL AND Uiterlijk < @Nu) THEN 1 ELSE 0 END) AS Gemist,
    SUM(CASE WHEN VoldaanOp IS NULL AND Uiterlijk >= @Nu THEN 1 ELSE 0 END) AS Lopend,
    COUNT(DISTINCT COALESCE(CAST(Toewijzing AS nvarchar(72)), Kenmerk)) AS Zaken
FROM Termijnstand
WHERE Partij = @Partij AND Uiterlijk >= @Begin AND Uiterlijk < @Einde AND Vanaf <= @Nu
GROUP BY Tegenpartij, Soort, Wie;
