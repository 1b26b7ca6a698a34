WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Client IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Clienten) WITH (Waarde nvarchar(22) '$'))
    UNION
    SELECT BerichtId, Volgnummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND ReferentieAanbieder IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Verzoeken) WITH (Waarde nvarchar(72) '$'))
        AND ReferentieAanbieder IS NOT NULL
)
SELECT
    Client, Nummer, Datum, Tijd, Dagtekening, ReferentieAanbieder, ProductCategorie, ProductCode, Ingangsdatum, Einddatum,
    RedenWijziging, OmvangVolume, OmvangEenheid, OmvangFrequentie, Budget, Kenmerk
FROM Gevonden
JOIN Toewijzing ON Toewijzing.BerichtId = Gevonden.BerichtId AND Toewijzing.Volgnummer = Gevonden.Volgnummer
WHERE Toewijzing.BerichtId <> @Zonder;
