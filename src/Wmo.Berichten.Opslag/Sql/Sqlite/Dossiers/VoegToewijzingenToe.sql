INSERT INTO Toewijzing
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, Nummer, Datum, Tijd, Dagtekening, ReferentieAanbieder, ProductCategorie,
    ProductCode, Ingangsdatum, Einddatum, RedenWijziging, OmvangVolume, OmvangEenheid, OmvangFrequentie, Budget,
    Kenmerk)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Client', value ->> 'Nummer',
    value ->> 'Datum', value ->> 'Tijd', value ->> 'Dagtekening', value ->> 'ReferentieAanbieder', value ->> 'ProductCategorie',
    value ->> 'ProductCode', value ->> 'Ingangsdatum', value ->> 'Einddatum', value ->> 'RedenWijziging',
    value ->> 'OmvangVolume', value ->> 'OmvangEenheid', value ->> 'OmvangFrequentie', value ->> 'Budget',
    value ->> 'Kenmerk'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
