SELECT Volgnummer, Op, Wie, Handeling, DeadletterId, Groep, Aantal, Reden
FROM Beheeractie
WHERE Volgnummer < COALESCE(@Voor, 9223372036854775807)
ORDER BY Volgnummer DESC
LIMIT @Aantal;
