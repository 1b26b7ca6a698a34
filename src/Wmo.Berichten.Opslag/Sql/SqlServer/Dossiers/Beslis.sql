UPDATE Prestatie
SET Status = CASE
    WHEN ReferentieNummer IN (
        SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Afgewezen) WITH (Waarde nvarchar(40) '$')) THEN N'Afgewezen'
    ELSE N'Toegekend'
END
WHERE BerichtId = @BerichtId AND Status = N'Ingediend';
