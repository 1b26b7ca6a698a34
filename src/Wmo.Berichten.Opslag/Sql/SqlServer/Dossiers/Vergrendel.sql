UPDATE Dossier
SET Beurt = Beurt + 1
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij;
