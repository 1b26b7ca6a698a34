-- What died after the round began is not of it.
SELECT TOP (@Aantal)
    Id, Wachtrij, BerichtId, Soort, Partij, Groep, Uitzondering, Plaats, Pogingen, Keren, Toestand,
    EerstOp, LaatstOp, GewijzigdOp, Ronde
FROM Deadletter
WHERE Groep = @Groep AND Toestand = N'Open' AND LaatstOp <= @GestartOp
ORDER BY Volgnummer;
