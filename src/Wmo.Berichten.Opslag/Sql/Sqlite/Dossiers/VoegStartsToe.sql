INSERT INTO Start
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode,
    ToewijzingIngangsdatum, Begindatum, Verwijdering)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Client', value ->> 'ToewijzingNummer',
    value ->> 'ProductCategorie', value ->> 'ProductCode', value ->> 'ToewijzingIngangsdatum', value ->> 'Begindatum',
    value ->> 'Verwijdering'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
