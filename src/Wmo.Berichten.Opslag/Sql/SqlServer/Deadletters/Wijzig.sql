-- It died once more. That ends a retry; what was put away stays away.
UPDATE Deadletter
SET Groep = @Groep, Uitzondering = @Uitzondering, Plaats = @Plaats,
    Pogingen = Pogingen + @Pogingen, Keren = Keren + 1, LaatstOp = @LaatstOp, GewijzigdOp = @GewijzigdOp,
    Toestand = CASE WHEN Toestand = N'Onderweg' THEN N'Open' ELSE Toestand END
WHERE Id = @Id;
