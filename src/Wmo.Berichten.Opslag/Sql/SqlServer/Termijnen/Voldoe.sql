-- The earliest moment stands, in whatever order repeated events arrive.
UPDATE Termijn
SET VoldaanOp = @Op
WHERE BerichtId = @BerichtId AND Soort = @Soort AND (VoldaanOp IS NULL OR VoldaanOp > @Op);
