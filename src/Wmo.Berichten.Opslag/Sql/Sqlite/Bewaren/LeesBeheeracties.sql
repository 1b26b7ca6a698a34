SELECT Volgnummer, Op
FROM Beheeractie
WHERE Volgnummer > @Na
ORDER BY Volgnummer
LIMIT @Aantal;
