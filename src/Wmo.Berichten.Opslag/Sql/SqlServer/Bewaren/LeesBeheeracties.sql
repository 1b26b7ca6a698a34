SELECT TOP (@Aantal) Volgnummer, Op
FROM Beheeractie
WHERE Volgnummer > @Na
ORDER BY Volgnummer;
