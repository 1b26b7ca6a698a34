UPDATE Signaal
SET Volgnummer = @Laatste + nieuw.Rang
FROM (
    SELECT Invoernummer AS Nieuwnummer, ROW_NUMBER() OVER (ORDER BY Invoernummer) AS Rang
    FROM Signaal AS nummerloos
    WHERE Volgnummer IS NULL
    ORDER BY Invoernummer
    LIMIT @Aantal
) AS nieuw
WHERE Invoernummer = nieuw.Nieuwnummer;
