INSERT INTO Voorgelegd (BerichtId, Partij, Tegenpartij, ToewijzingNummer, Maand)
SELECT @BerichtId, @Partij, @Tegenpartij, value ->> 'Toewijzing', value ->> 'Maand'
FROM json_each(@Maanden)
WHERE true
ON CONFLICT (BerichtId, ToewijzingNummer, Maand) DO NOTHING;
