SELECT TOP (@Aantal) Volgnummer, Op
FROM Signaal
WHERE Volgnummer > @Na AND Volgnummer IS NOT NULL
ORDER BY Volgnummer;
