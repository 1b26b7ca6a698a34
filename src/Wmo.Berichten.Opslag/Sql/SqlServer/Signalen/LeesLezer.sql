SELECT Volgnummer, Dag, Vanaf
FROM Signaallezer
WHERE Naam = @Naam;
