SELECT Begindatum
FROM Declaratie
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND BerichtId <> @Zonder
ORDER BY Begindatum DESC
LIMIT 1;
