INSERT INTO Deadletter (
    Id, Wachtrij, BerichtId, Soort, Partij, Groep, Uitzondering, Plaats, Pogingen, Keren, Toestand,
    EerstOp, LaatstOp, GewijzigdOp, Ronde)
VALUES (
    @Id, @Wachtrij, @BerichtId, @Soort, @Partij, @Groep, @Uitzondering, @Plaats, @Pogingen, 1, 'Open',
    @EerstOp, @LaatstOp, @GewijzigdOp, NULL);
