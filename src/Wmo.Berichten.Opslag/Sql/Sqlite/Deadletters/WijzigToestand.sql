UPDATE Deadletter
SET Toestand = @Naar, GewijzigdOp = @Op, Ronde = CASE WHEN @Naar = 'Onderweg' THEN @Ronde ELSE Ronde END
WHERE Id = @Id AND Toestand = @Van;
