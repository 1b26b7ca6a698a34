WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Client IN (SELECT value FROM json_each(@Clienten))
    UNION
    SELECT BerichtId, Volgnummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND ReferentieAanbieder IN (SELECT value FROM json_each(@Verzoeken))
)
SELECT
    Client, Nummer, Datum, Tijd, Dagtekening, ReferentieAanbieder, ProductCategorie, ProductCode, Ingangsdatum, Einddatum,
    RedenWijziging, OmvangVolume, OmvangEenheid, OmvangFrequentie, Budget, Kenmerk
FROM Gevonden
CROSS JOIN Toewijzing ON Toewijzing.BerichtId = Gevonden.BerichtId AND Toewijzing.Volgnummer = Gevonden.Volgnummer
WHERE Toewijzing.BerichtId <> @Zonder;
