UPDATE Signaallezer
SET Volgnummer = @Volgnummer
WHERE Naam = @Naam;
