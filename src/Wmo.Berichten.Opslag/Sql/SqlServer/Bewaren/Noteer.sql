INSERT INTO Verwijdering (Op, Soort, Aantal, Voor)
VALUES (@Op, @Soort, @Aantal, @Voor);
