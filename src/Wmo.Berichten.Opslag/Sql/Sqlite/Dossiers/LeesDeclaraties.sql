WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Declaratie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Nummer = @Declaratienummer
    UNION
    SELECT BerichtId, Volgnummer
    FROM Declaratie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND Identificatie = @Declaratieidentificatie
)
SELECT
    Nummer, Identificatie, Dagtekening, BasisschemaXsdVersie, BerichtXsdVersie, Begindatum, Einddatum, TotaalBedrag,
    DebetCredit
FROM Gevonden
CROSS JOIN Declaratie ON Declaratie.BerichtId = Gevonden.BerichtId AND Declaratie.Volgnummer = Gevonden.Volgnummer
WHERE Declaratie.BerichtId <> @Zonder;
