-- First the dead letter of the command, if it has one: also when the command turns out to have been taken in before.
UPDATE Deadletter
SET Toestand = N'Opgelost', GewijzigdOp = @Op
WHERE Id = @OpdrachtId AND Toestand <> N'Opgelost';

INSERT INTO Inbox (OpdrachtId, Wachtrij, IngenomenOp)
VALUES (@OpdrachtId, @Wachtrij, @Op);
