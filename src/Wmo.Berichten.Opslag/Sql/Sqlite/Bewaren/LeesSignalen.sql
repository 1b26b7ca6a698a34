SELECT Volgnummer, Op
FROM Signaal
WHERE Volgnummer > @Na AND Volgnummer IS NOT NULL
ORDER BY Volgnummer
LIMIT @Aantal;
