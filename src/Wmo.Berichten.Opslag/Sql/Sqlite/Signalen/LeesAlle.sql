SELECT Volgnummer, Id, Partij, Soort, Op, BerichtId, Omschrijving, Gegevens
FROM Signaal
WHERE Volgnummer > @Na
ORDER BY Volgnummer
LIMIT @Aantal;
