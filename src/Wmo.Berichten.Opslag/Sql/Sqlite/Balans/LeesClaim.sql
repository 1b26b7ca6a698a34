SELECT COUNT(Partij) AS Aantal
FROM Balanscontrole
WHERE Partij = @Partij AND Dag = @Dag;
