-- The earliest moment stands, in whatever order repeated events arrive.
UPDATE Termijnstand
SET VoldaanOp = @Op, SeinOp = NULL
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Soort = @Soort AND Kenmerk = @Kenmerk AND (VoldaanOp IS NULL OR VoldaanOp > @Op);
