-- Free commands and commands whose holder let them go, each in the order of the index; the oldest of both. A message waits
-- while an earlier one with the same key has not been handed over yet.
UPDATE Outbox
SET VastTot = @Tot
WHERE Volgnummer IN (
    SELECT kandidaat.Volgnummer
    FROM (
        SELECT vrij.Volgnummer
        FROM (
            SELECT Volgnummer
            FROM Outbox AS opdracht
            WHERE VastTot IS NULL AND (NietVoor IS NULL OR NietVoor <= @Nu)
                AND NOT EXISTS (
                    SELECT 1
                    FROM Bericht AS dit
                    JOIN Bericht AS eerder
                        ON eerder.Partij = dit.Partij AND eerder.Tegenpartij = dit.Tegenpartij
                        AND eerder.Volgsleutel = dit.Volgsleutel AND eerder.Volgnummer < dit.Volgnummer
                        AND eerder.Status IN ('Aangeboden', 'Aangehouden')
                    WHERE dit.Id = opdracht.BerichtId)
            ORDER BY Volgnummer
            LIMIT @Aantal) AS vrij
        UNION ALL
        SELECT los.Volgnummer
        FROM (SELECT Volgnummer FROM Outbox WHERE VastTot <= @Nu ORDER BY VastTot, Volgnummer LIMIT @Aantal) AS los
    ) AS kandidaat
    ORDER BY kandidaat.Volgnummer
    LIMIT @Aantal)
RETURNING Volgnummer, Id, Wachtrij, BerichtId, AangemaaktOp;
