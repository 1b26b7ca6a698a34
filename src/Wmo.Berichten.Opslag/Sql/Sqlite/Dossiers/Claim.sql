INSERT INTO Identificatieclaim (Partij, Tegenpartij, Soort, Identificatie, BerichtId)
VALUES (@Partij, @Tegenpartij, @Soort, @Identificatie, @BerichtId);
