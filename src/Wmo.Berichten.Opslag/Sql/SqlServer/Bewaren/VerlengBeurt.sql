UPDATE Opruiming
SET VastTot = @Tot
WHERE Naam = @Naam;
