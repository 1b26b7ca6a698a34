DELETE FROM Blokkade
WHERE Soort = @Soort;
