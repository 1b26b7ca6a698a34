INSERT INTO Signaal (Id, Partij, Soort, Op, BerichtId, Omschrijving, Gegevens)
VALUES (@Id, @Partij, @Soort, @Op, @BerichtId, @Omschrijving, @Gegevens);
