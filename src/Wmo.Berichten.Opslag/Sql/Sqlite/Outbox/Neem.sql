-- Free commands and commands whose holder let them go, each in the order of the index; the oldest of both.
UPDATE Outbox
SET VastTot = @Tot
WHERE Volgnummer IN (
    SELECT kandidaat.Volgnummer
    FROM (
        SELECT vrij.Volgnummer
        FROM (SELECT Volgnummer FROM Outbox WHERE VastTot IS NULL ORDER BY Volgnummer LIMIT @Aantal) AS vrij
        UNION ALL
        SELECT los.Volgnummer
        FROM (SELECT Volgnummer FROM Outbox WHERE VastTot <= @Nu ORDER BY VastTot, Volgnummer LIMIT @Aantal) AS los
    ) AS kandidaat
    ORDER BY kandidaat.Volgnummer
    LIMIT @Aantal)
RETURNING Volgnummer, Id, Wachtrij, BerichtId, AangemaaktOp;
