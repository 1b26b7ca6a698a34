-- Free commands and commands whose holder let them go, each along the index; the oldest of both.
UPDATE Outbox
SET VastTot = @Tot
WHERE Volgnummer IN (
    SELECT kandidaat.Volgnummer
    FROM (
        SELECT vrij.Volgnummer
        FROM (SELECT Volgnummer FROM Outbox WHERE VastTot IS NULL ORDER BY Volgnummer LIMIT @Aantal) AS vrij
        UNION ALL
        SELECT Volgnummer FROM Outbox WHERE VastTot <= @Nu
    ) AS kandidaat
    ORDER BY kandidaat.Volgnummer
    LIMIT @Aantal)
RETURNING Volgnummer, Id, Wachtrij, BerichtId, AangemaaktOp;
