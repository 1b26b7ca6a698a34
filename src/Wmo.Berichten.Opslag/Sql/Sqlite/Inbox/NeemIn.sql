INSERT INTO Inbox (OpdrachtId, Wachtrij, IngenomenOp)
VALUES (@OpdrachtId, @Wachtrij, @Op);
