WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Verzoek
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Client IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Clienten) WITH (Waarde nvarchar(22) '$'))
    UNION
    SELECT BerichtId, Volgnummer
    FROM Verzoek
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Referentie IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Verzoeken) WITH (Waarde nvarchar(72) '$'))
)
SELECT
    Client, Soort, Referentie, Dagtekening
FROM Gevonden
JOIN Verzoek ON Verzoek.BerichtId = Gevonden.BerichtId AND Verzoek.Volgnummer = Gevonden.Volgnummer
WHERE Verzoek.BerichtId <> @Zonder;
