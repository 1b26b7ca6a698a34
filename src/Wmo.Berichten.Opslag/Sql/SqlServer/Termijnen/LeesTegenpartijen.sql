SELECT DISTINCT Tegenpartij
FROM Toewijzing
WHERE Partij = @Partij AND Nummer = @Nummer
ORDER BY Tegenpartij;
