SELECT Soort, Richting, Status, COUNT(Id) AS Aantal
FROM Bericht
WHERE Partij = @Partij AND AangemaaktOp >= @Begin AND AangemaaktOp < @Einde
GROUP BY Soort, Richting, Status;
