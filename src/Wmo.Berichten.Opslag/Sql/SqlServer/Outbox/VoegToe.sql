INSERT INTO Outbox (Id, Wachtrij, BerichtId, AangemaaktOp)
VALUES (@Id, @Wachtrij, @BerichtId, @AangemaaktOp);
