UPDATE Prestatie
SET Status = CASE
    WHEN ReferentieNummer IN (SELECT value FROM json_each(@Afgewezen)) THEN 'Afgewezen'
    ELSE 'Toegekend'
END
WHERE BerichtId = @BerichtId AND Status = 'Ingediend';
