SELECT TOP (@Aantal) Volgnummer, Op, Wie, Handeling, DeadletterId, Groep, Aantal, Reden
FROM Beheeractie
WHERE Volgnummer < COALESCE(@Voor, CAST(9223372036854775807 AS bigint))
ORDER BY Volgnummer DESC;
