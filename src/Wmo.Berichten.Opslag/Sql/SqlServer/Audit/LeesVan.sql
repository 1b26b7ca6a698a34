SELECT TOP (@Aantal) Volgnummer, Op, Wie, Handeling, DeadletterId, Groep, Aantal, Reden
FROM Beheeractie
WHERE DeadletterId = @DeadletterId
ORDER BY Volgnummer DESC;
