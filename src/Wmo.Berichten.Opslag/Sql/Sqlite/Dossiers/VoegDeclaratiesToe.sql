INSERT INTO Declaratie
    (BerichtId, Volgnummer, Partij, Tegenpartij, Nummer, Identificatie, Dagtekening, BasisschemaXsdVersie,
    BerichtXsdVersie, Begindatum, Einddatum, TotaalBedrag, DebetCredit)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Nummer', value ->> 'Identificatie',
    value ->> 'Dagtekening', value ->> 'BasisschemaXsdVersie', value ->> 'BerichtXsdVersie', value ->> 'Begindatum',
    value ->> 'Einddatum', value ->> 'TotaalBedrag', value ->> 'DebetCredit'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
