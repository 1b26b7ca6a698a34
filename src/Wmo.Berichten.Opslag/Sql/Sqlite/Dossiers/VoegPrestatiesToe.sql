INSERT INTO Prestatie
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer,
    ProductCategorie, ProductCode, Begindatum, Einddatum, Volume, Eenheid, Tarief, Bedrag, DebetCredit, Status, Retourcodes)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Client', value ->> 'ReferentieNummer',
    value ->> 'VorigReferentieNummer', value ->> 'ToewijzingNummer', value ->> 'ProductCategorie',
    value ->> 'ProductCode', value ->> 'Begindatum', value ->> 'Einddatum', value ->> 'Volume', value ->> 'Eenheid',
    value ->> 'Tarief', value ->> 'Bedrag', value ->> 'DebetCredit', value ->> 'Status',
    value ->> 'Retourcodes'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
