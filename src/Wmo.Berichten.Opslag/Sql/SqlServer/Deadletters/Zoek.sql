SELECT TOP (@Aantal)
    Id, Wachtrij, BerichtId, Soort, Partij, Groep, Uitzondering, Plaats, Pogingen, Keren, Toestand,
    EerstOp, LaatstOp, GewijzigdOp, Ronde
FROM Deadletter
WHERE Toestand = @Toestand
    AND Volgnummer < CASE
        WHEN @Na IS NULL THEN CAST(9223372036854775807 AS bigint)
        ELSE (SELECT vorige.Volgnummer FROM Deadletter AS vorige WHERE vorige.Id = @Na)
    END
    AND (@Groep IS NULL OR Groep = @Groep)
    AND (@Wachtrij IS NULL OR Wachtrij = @Wachtrij)
    AND (@Soort IS NULL OR Soort = @Soort)
    AND (@Partij IS NULL OR Partij = @Partij)
ORDER BY Volgnummer DESC
OPTION (RECOMPILE);
