DELETE FROM Termijn
WHERE BerichtId = @BerichtId AND Soort = @Soort AND VoldaanOp IS NULL;
