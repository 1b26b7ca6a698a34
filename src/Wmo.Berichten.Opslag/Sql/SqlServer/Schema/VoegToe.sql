INSERT INTO Migratie (Naam, Hash, ToegepastOp)
VALUES (@Naam, @Hash, @Op);
