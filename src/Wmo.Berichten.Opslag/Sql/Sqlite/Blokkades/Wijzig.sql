UPDATE Blokkade
SET Tot = @Tot
WHERE Soort = @Soort;
