INSERT INTO Verlengingsvraag
    (BerichtId, Volgnummer, Partij, Tegenpartij, ToewijzingNummer, ProductCategorie, ProductCode, Vanaf, Einddatum)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'ToewijzingNummer', value ->> 'ProductCategorie',
    value ->> 'ProductCode', value ->> 'Vanaf', value ->> 'Einddatum'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
