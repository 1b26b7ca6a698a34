SELECT Wachtrij, COUNT(Volgnummer) AS Aantal
FROM Deadletter
WHERE Toestand = N'Open'
GROUP BY Wachtrij;
