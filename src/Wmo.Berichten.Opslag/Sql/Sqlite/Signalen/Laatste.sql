SELECT Volgnummer
FROM Signaallezer
WHERE Naam = @Naam;
