-- What died after the round began is not of it.
SELECT
    Id, Wachtrij, BerichtId, Soort, Partij, Groep, Uitzondering, Plaats, Pogingen, Keren, Toestand,
    EerstOp, LaatstOp, GewijzigdOp, Ronde
FROM Deadletter
WHERE Groep = @Groep AND Toestand = 'Open' AND LaatstOp <= @GestartOp
ORDER BY Volgnummer
LIMIT @Aantal;
