-- Free commands and commands whose holder let them go, each in the order of the index; the oldest of both. A message
-- waits while an earlier one with the same key has not been handed over yet.
-- Rows that another instance is taking are passed over. The update asks again, for engines that do not know the hints.
DECLARE @Gekozen TABLE (Volgnummer bigint NOT NULL PRIMARY KEY);

INSERT INTO @Gekozen (Volgnummer)
SELECT TOP (@Aantal) kandidaat.Volgnummer
FROM (
    SELECT vrij.Volgnummer
    FROM (
        SELECT TOP (@Aantal) Volgnummer
        FROM Outbox AS opdracht WITH (READPAST, UPDLOCK, ROWLOCK)
        WHERE VastTot IS NULL AND (NietVoor IS NULL OR NietVoor <= @Nu)
            AND NOT EXISTS (
                SELECT 1
                FROM Bericht AS dit
                JOIN Bericht AS eerder
                    ON eerder.Partij = dit.Partij AND eerder.Tegenpartij = dit.Tegenpartij
                    AND eerder.Volgsleutel = dit.Volgsleutel AND eerder.Volgnummer < dit.Volgnummer
                    AND eerder.Status IN (N'Aangeboden', N'Aangehouden')
                WHERE dit.Id = opdracht.BerichtId)
        ORDER BY Volgnummer
    ) AS vrij
    UNION ALL
    SELECT los.Volgnummer
    FROM (
        SELECT TOP (@Aantal) Volgnummer
        FROM Outbox WITH (READPAST, UPDLOCK, ROWLOCK)
        WHERE VastTot <= @Nu
        ORDER BY VastTot, Volgnummer
    ) AS los
) AS kandidaat
ORDER BY kandidaat.Volgnummer;

UPDATE Outbox
SET VastTot = @Tot
OUTPUT inserted.Volgnummer, inserted.Id, inserted.Wachtrij, inserted.BerichtId, inserted.AangemaaktOp
WHERE Volgnummer IN (SELECT Volgnummer FROM @Gekozen) AND (VastTot IS NULL OR VastTot <= @Nu);
