-- Two that read at the same time, a lease having run out, never put each other back.
UPDATE Signaallezer
SET Volgnummer = CASE WHEN Volgnummer < @Volgnummer THEN @Volgnummer ELSE Volgnummer END,
    Vanaf = @Vanaf,
    Dag = COALESCE(@Dag, Dag)
WHERE Naam = @Naam;
