INSERT INTO Verzoek
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, Soort, Referentie, Dagtekening)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Client', value ->> 'Soort',
    value ->> 'Referentie', value ->> 'Dagtekening'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
