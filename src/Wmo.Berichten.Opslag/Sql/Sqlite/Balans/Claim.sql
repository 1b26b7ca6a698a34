INSERT INTO Balanscontrole (Partij, Dag, Op)
VALUES (@Partij, @Dag, @Op);
