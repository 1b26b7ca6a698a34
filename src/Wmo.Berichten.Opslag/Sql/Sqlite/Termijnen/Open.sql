UPDATE Termijn
SET Uiterlijk = @Uiterlijk
WHERE BerichtId = @BerichtId AND Soort = @Soort AND Uiterlijk IS NULL;
