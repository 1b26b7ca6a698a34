UPDATE Deadletter
SET Toestand = @Naar, GewijzigdOp = @Op
WHERE Groep = @Groep AND Toestand = @Van;
