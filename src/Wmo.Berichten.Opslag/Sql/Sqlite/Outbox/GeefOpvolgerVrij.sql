-- A message that waits for its turn is Aangeboden; one that is Aangehouden was put off for another reason.
UPDATE Outbox
SET NietVoor = NULL
WHERE VastTot IS NULL AND NietVoor IS NOT NULL
    AND BerichtId = (
        SELECT later.Id
        FROM Bericht AS dit
        JOIN Bericht AS later
            ON later.Partij = dit.Partij AND later.Tegenpartij = dit.Tegenpartij
            AND later.Volgsleutel = dit.Volgsleutel AND later.Status = 'Aangeboden' AND later.Volgnummer > dit.Volgnummer
        WHERE dit.Id = @BerichtId
            AND NOT EXISTS (
                SELECT 1
                FROM Deadletter AS weg
                WHERE weg.BerichtId = later.Id AND weg.BerichtId IS NOT NULL
                    AND weg.Wachtrij = 'verzenden' AND weg.Toestand = 'Gearchiveerd')
        ORDER BY later.Volgnummer
        LIMIT 1);
