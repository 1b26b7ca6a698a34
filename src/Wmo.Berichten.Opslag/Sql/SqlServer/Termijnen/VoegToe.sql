INSERT INTO Termijn (BerichtId, Soort, Uiterlijk, VoldaanOp)
VALUES (@BerichtId, @Soort, @Uiterlijk, @VoldaanOp);
