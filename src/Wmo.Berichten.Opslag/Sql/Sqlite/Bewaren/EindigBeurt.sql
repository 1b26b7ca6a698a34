UPDATE Opruiming
SET VastTot = NULL, Volgende = @Volgende
WHERE Naam = @Naam;
