SELECT Wachtrij, COUNT(Volgnummer) AS Aantal
FROM Deadletter
WHERE Toestand = 'Open'
GROUP BY Wachtrij;
