INSERT INTO Moment (Partij, Tegenpartij, Kenmerk, Soort, Datum, GemeldOp)
VALUES (@Partij, @Tegenpartij, @Kenmerk, @Soort, @Datum, @GemeldOp);
