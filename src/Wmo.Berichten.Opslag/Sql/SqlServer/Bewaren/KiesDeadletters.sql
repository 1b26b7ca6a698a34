-- That of a message that still waits says why it does, and that nothing waits for it in turn.
SELECT TOP (@Aantal) Id
FROM Deadletter
WHERE Toestand IN (N'Opgelost', N'Gearchiveerd') AND GewijzigdOp < @Voor
    AND NOT EXISTS (
        SELECT 1
        FROM Bericht AS bericht
        WHERE bericht.Id = Deadletter.BerichtId AND bericht.Status IN (N'Aangeboden', N'Aangehouden', N'Ontvangen', N'Vrijgegeven'));
