UPDATE Signaal
SET Volgnummer = @Laatste + nieuw.Rang
FROM Signaal
JOIN (
    SELECT TOP (@Aantal) Invoernummer AS Nieuwnummer, ROW_NUMBER() OVER (ORDER BY Invoernummer) AS Rang
    FROM Signaal AS nummerloos
    WHERE Volgnummer IS NULL
    ORDER BY Invoernummer
) AS nieuw ON nieuw.Nieuwnummer = Signaal.Invoernummer;
