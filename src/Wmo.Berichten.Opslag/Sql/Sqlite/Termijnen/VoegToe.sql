INSERT INTO Termijnstand
    (Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp)
VALUES
    (@Partij, @Tegenpartij, @Soort, @Kenmerk, @BerichtId, @Toewijzing, @Wie, @Vanaf, @Uiterlijk, @VoldaanOp, @SeinOp, @Gegeven, @GegevenOp, @HerzieOp);
