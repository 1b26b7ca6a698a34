SELECT COUNT(Volgnummer)
FROM Termijnstand
WHERE Partij = @Partij AND VoldaanOp IS NULL AND Uiterlijk IS NOT NULL AND Uiterlijk < @Nu AND Vanaf <= @Nu;
