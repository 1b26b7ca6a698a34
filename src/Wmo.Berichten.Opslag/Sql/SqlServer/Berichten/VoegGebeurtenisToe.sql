INSERT INTO Gebeurtenis (BerichtId, Op, Soort, Omschrijving)
VALUES (@BerichtId, @Op, @Soort, @Omschrijving);
