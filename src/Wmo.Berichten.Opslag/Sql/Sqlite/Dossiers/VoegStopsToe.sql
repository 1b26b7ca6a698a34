INSERT INTO Stop
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode,
    ToewijzingIngangsdatum, Begindatum, Einddatum, Reden, Verwijdering)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Client', value ->> 'ToewijzingNummer',
    value ->> 'ProductCategorie', value ->> 'ProductCode', value ->> 'ToewijzingIngangsdatum', value ->> 'Begindatum',
    value ->> 'Einddatum', value ->> 'Reden', value ->> 'Verwijdering'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
