-- What was met before it was opened stays met.
UPDATE Termijnstand
SET Wie = @Wie, Vanaf = @Vanaf, Uiterlijk = @Uiterlijk, SeinOp = CASE WHEN VoldaanOp IS NULL THEN @SeinOp END
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Soort = @Soort AND Kenmerk = @Kenmerk AND Uiterlijk IS NULL;
