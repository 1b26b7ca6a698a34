SELECT
    Id, Wachtrij, BerichtId, Soort, Partij, Groep, Uitzondering, Plaats, Pogingen, Keren, Toestand,
    EerstOp, LaatstOp, GewijzigdOp, Ronde
FROM Deadletter
WHERE Id = @Id;
