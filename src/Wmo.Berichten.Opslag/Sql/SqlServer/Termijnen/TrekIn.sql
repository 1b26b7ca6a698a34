DELETE FROM Termijnstand
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Soort = @Soort AND Kenmerk = @Kenmerk AND VoldaanOp IS NULL;
