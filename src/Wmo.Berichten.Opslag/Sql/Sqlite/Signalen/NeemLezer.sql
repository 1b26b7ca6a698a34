-- Only when there is something to read; so an idle round writes nothing.
UPDATE Signaallezer
SET Vanaf = @Tot
WHERE Naam = @Naam AND (Vanaf IS NULL OR Vanaf <= @Nu) AND (Dag IS NULL OR Dag < @Dag)
    AND Volgnummer < (SELECT nummering.Volgnummer FROM Signaallezer AS nummering WHERE nummering.Naam = @Nummering)
RETURNING Volgnummer;
