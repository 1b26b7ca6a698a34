DELETE FROM Termijnstand
WHERE Volgnummer IN (
    SELECT weg.Volgnummer
    FROM json_each(@Sleutels) AS sleutel
    CROSS JOIN Termijnstand AS weg ON weg.Partij = @Partij AND weg.Tegenpartij = @Tegenpartij
        AND weg.Soort = sleutel.value ->> 'Soort' AND weg.Kenmerk = sleutel.value ->> 'Kenmerk');
