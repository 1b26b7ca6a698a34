SELECT Referentie, Antwoord, Dagtekening
FROM Verzoekantwoord
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
    AND Referentie IN (SELECT value FROM json_each(@Verzoeken))
    AND BerichtId <> @Zonder;
