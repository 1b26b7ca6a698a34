DELETE FROM Termijnstand
WHERE Volgnummer IN (
    SELECT weg.Volgnummer
    FROM OPENJSON(@Sleutels) WITH (Soort nvarchar(50), Kenmerk nvarchar(72)) AS sleutel
    JOIN Termijnstand AS weg ON weg.Partij = @Partij AND weg.Tegenpartij = @Tegenpartij
        AND weg.Soort = sleutel.Soort AND weg.Kenmerk = sleutel.Kenmerk COLLATE Latin1_General_BIN2);
