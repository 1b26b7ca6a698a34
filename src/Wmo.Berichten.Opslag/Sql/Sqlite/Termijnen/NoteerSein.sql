UPDATE Termijnstand
SET SeinOp = @SeinOp, Gegeven = @Gegeven, GegevenOp = @GegevenOp
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Soort = @Soort AND Kenmerk = @Kenmerk AND SeinOp = @Gelezen;
