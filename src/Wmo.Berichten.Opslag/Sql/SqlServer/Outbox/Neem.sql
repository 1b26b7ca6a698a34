-- Free commands, commands that were put off until now and commands whose holder let them go, each in the order of the
-- index; the oldest of all. A message that must not overtake an earlier one is not taken but put off, so that it is not
-- looked at again each time: what hands the earlier one over lets it go (GeefOpvolgerVrij). Should the two cross unseen, its
-- time comes by itself. Nor does it wait for one that a person put away.
-- Rows that another instance is taking are passed over. The update asks again, for engines that do not know the hints.
DECLARE @Gekozen TABLE (Volgnummer bigint NOT NULL PRIMARY KEY, Wacht bit NOT NULL);

INSERT INTO @Gekozen (Volgnummer, Wacht)
SELECT TOP (@Aantal)
    voorste.Volgnummer,
    CASE WHEN EXISTS (
        SELECT 1
        FROM Bericht AS dit
        JOIN Bericht AS eerder
            ON eerder.Partij = dit.Partij AND eerder.Tegenpartij = dit.Tegenpartij
            AND eerder.Volgsleutel = dit.Volgsleutel AND eerder.Volgsleutel IS NOT NULL AND eerder.Volgnummer < dit.Volgnummer
            AND eerder.Status IN (N'Aangeboden', N'Aangehouden')
            AND NOT EXISTS (
                SELECT 1
                FROM Deadletter AS weg
                WHERE weg.BerichtId = eerder.Id AND weg.BerichtId IS NOT NULL
                    AND weg.Wachtrij = N'verzenden' AND weg.Toestand = N'Gearchiveerd')
        WHERE dit.Id = voorste.BerichtId) THEN 1 ELSE 0 END
FROM (
    SELECT vrij.Volgnummer, vrij.BerichtId
    FROM (
        SELECT TOP (@Aantal) Volgnummer, BerichtId
        FROM Outbox WITH (READPAST, UPDLOCK, ROWLOCK)
        WHERE VastTot IS NULL AND NietVoor IS NULL
        ORDER BY Volgnummer
    ) AS vrij
    UNION ALL
    SELECT uitgesteld.Volgnummer, uitgesteld.BerichtId
    FROM (
        SELECT TOP (@Aantal) Volgnummer, BerichtId
        FROM Outbox WITH (READPAST, UPDLOCK, ROWLOCK)
        WHERE VastTot IS NULL AND NietVoor <= @Nu
        ORDER BY NietVoor, Volgnummer
    ) AS uitgesteld
    UNION ALL
    SELECT los.Volgnummer, los.BerichtId
    FROM (
        SELECT TOP (@Aantal) Volgnummer, BerichtId
        FROM Outbox WITH (READPAST, UPDLOCK, ROWLOCK)
        WHERE VastTot <= @Nu
        ORDER BY VastTot, NietVoor, Volgnummer
    ) AS los
) AS voorste
ORDER BY voorste.Volgnummer;

UPDATE Outbox
SET VastTot = CASE gekozen.Wacht WHEN 1 THEN NULL ELSE @Tot END,
    NietVoor = CASE gekozen.Wacht WHEN 1 THEN @Opnieuw ELSE NietVoor END
OUTPUT inserted.Volgnummer, inserted.Id, inserted.Wachtrij, inserted.BerichtId, inserted.AangemaaktOp, inserted.VastTot
FROM Outbox
JOIN @Gekozen AS gekozen ON gekozen.Volgnummer = Outbox.Volgnummer
WHERE Outbox.VastTot IS NULL OR Outbox.VastTot <= @Nu;
