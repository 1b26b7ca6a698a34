SELECT Referentie, Antwoord, Dagtekening
FROM Verzoekantwoord
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
    AND Referentie IN (
        SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Verzoeken) WITH (Waarde nvarchar(72) '$'))
    AND BerichtId <> @Zonder;
