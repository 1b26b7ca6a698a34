WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Verzoek
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Client IN (SELECT value FROM json_each(@Clienten))
    UNION
    SELECT BerichtId, Volgnummer
    FROM Verzoek
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Referentie IN (SELECT value FROM json_each(@Verzoeken))
)
SELECT
    Client, Soort, Referentie, Dagtekening
FROM Gevonden
CROSS JOIN Verzoek ON Verzoek.BerichtId = Gevonden.BerichtId AND Verzoek.Volgnummer = Gevonden.Volgnummer
WHERE Verzoek.BerichtId <> @Zonder;
