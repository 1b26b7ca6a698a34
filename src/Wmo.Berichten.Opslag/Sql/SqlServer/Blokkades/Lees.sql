SELECT Tot
FROM Blokkade
WHERE Soort = @Soort AND Tot > @Nu;
