-- That of a message that still waits says why it does, and that nothing waits for it in turn.
SELECT Id
FROM Deadletter
WHERE Toestand IN ('Opgelost', 'Gearchiveerd') AND GewijzigdOp < @Voor
    AND NOT EXISTS (
        SELECT 1
        FROM Bericht AS bericht
        WHERE bericht.Id = Deadletter.BerichtId AND bericht.Status IN ('Aangeboden', 'Aangehouden', 'Ontvangen', 'Vrijgegeven'))
LIMIT @Aantal;
