INSERT INTO Dossier (Partij, Tegenpartij, Beurt)
VALUES (@Partij, @Tegenpartij, 1);
