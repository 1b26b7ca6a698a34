-- Free commands, commands that were put off until now and commands whose holder let them go, each in the order of the
-- index; the oldest of all. A message that must not overtake an earlier one is not taken but put off, so that it is not
-- looked at again each time: what hands the earlier one over lets it go (GeefOpvolgerVrij). Nor does it wait for
-- one that a person put away.
UPDATE Outbox
SET VastTot = CASE gekozen.Wacht WHEN 1 THEN NULL ELSE @Tot END,
    NietVoor = CASE gekozen.Wacht WHEN 1 THEN @Opnieuw ELSE NietVoor END
FROM (
    SELECT
        voorste.Volgnummer,
        EXISTS (
            SELECT 1
            FROM Bericht AS dit
            JOIN Bericht AS eerder
                ON eerder.Partij = dit.Partij AND eerder.Tegenpartij = dit.Tegenpartij
                AND eerder.Volgsleutel = dit.Volgsleutel AND eerder.Volgnummer < dit.Volgnummer
                AND eerder.Status IN ('Aangeboden', 'Aangehouden')
                AND NOT EXISTS (
                    SELECT 1
                    FROM Deadletter AS weg
                    WHERE weg.BerichtId = eerder.Id AND weg.BerichtId IS NOT NULL
                        AND weg.Wachtrij = 'verzenden' AND weg.Toestand = 'Gearchiveerd')
            WHERE dit.Id = voorste.BerichtId) AS Wacht
    FROM (
        SELECT vrij.Volgnummer, vrij.BerichtId
        FROM (
            SELECT Volgnummer, BerichtId FROM Outbox WHERE VastTot IS NULL AND NietVoor IS NULL ORDER BY Volgnummer LIMIT @Aantal) AS vrij
        UNION ALL
        SELECT uitgesteld.Volgnummer, uitgesteld.BerichtId
        FROM (
            SELECT Volgnummer, BerichtId FROM Outbox WHERE VastTot IS NULL AND NietVoor <= @Nu ORDER BY NietVoor, Volgnummer LIMIT @Aantal) AS uitgesteld
        UNION ALL
        SELECT los.Volgnummer, los.BerichtId
        FROM (
            SELECT Volgnummer, BerichtId FROM Outbox WHERE VastTot <= @Nu ORDER BY VastTot, NietVoor, Volgnummer LIMIT @Aantal) AS los
        ORDER BY Volgnummer
        LIMIT @Aantal
    ) AS voorste
) AS gekozen
WHERE Outbox.Volgnummer = gekozen.Volgnummer
RETURNING Volgnummer, Id, Wachtrij, BerichtId, AangemaaktOp, VastTot;
