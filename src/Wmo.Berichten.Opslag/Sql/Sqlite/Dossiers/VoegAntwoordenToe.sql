INSERT INTO Verzoekantwoord
    (BerichtId, Volgnummer, Partij, Tegenpartij, Referentie, Antwoord, Dagtekening)
SELECT
    @BerichtId, value ->> 'Volgnummer', @Partij, @Tegenpartij, value ->> 'Referentie', value ->> 'Antwoord',
    value ->> 'Dagtekening'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (BerichtId, Volgnummer) DO NOTHING;
