SELECT TOP (@Aantal) Volgnummer, Id, Partij, Soort, Op, BerichtId, Omschrijving, Gegevens
FROM Signaal
WHERE Partij = @Partij AND Volgnummer > @Na
ORDER BY Volgnummer;
