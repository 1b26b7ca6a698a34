-- A number that stands more than once was refused as often as it is named, the last first: of two with one number the first
-- stands (TR314).
UPDATE Prestatie
SET Status = CASE
    WHEN Volgnummer IN (
        SELECT vanachter.Volgnummer
        FROM (
            SELECT Volgnummer, ReferentieNummer, ROW_NUMBER() OVER (PARTITION BY ReferentieNummer ORDER BY Volgnummer DESC) AS Plaats
            FROM Prestatie
            WHERE BerichtId = @BerichtId
        ) AS vanachter
        JOIN (
            SELECT value AS ReferentieNummer, COUNT(value) AS Aantal
            FROM json_each(@Afgewezen)
            GROUP BY value
        ) AS genoemd ON genoemd.ReferentieNummer = vanachter.ReferentieNummer AND vanachter.Plaats <= genoemd.Aantal
    ) THEN 'Afgewezen'
    ELSE 'Toegekend'
END
WHERE BerichtId = @BerichtId AND Status = 'Ingediend';
