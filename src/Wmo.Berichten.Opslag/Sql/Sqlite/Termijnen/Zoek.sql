SELECT Volgnummer, Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp
FROM Termijnstand
WHERE Partij = @Partij AND VoldaanOp IS NULL AND Uiterlijk IS NOT NULL
    AND Uiterlijk >= @Van AND Uiterlijk < @Tot AND Vanaf <= @Nu
    AND (Uiterlijk <> @Van OR Volgnummer > @NaVolgnummer)
ORDER BY Uiterlijk, Volgnummer
LIMIT @Aantal;
