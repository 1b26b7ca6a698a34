INSERT INTO Bevinding (BerichtId, Regel, Niveau, Retourcode, Klasse, Pad, Melding)
SELECT
    @BerichtId, value ->> 'Regel', value ->> 'Niveau', value ->> 'Retourcode', value ->> 'Klasse', value ->> 'Pad',
    value ->> 'Melding'
FROM json_each(@Rijen)
ORDER BY value ->> 'Volgnummer';
