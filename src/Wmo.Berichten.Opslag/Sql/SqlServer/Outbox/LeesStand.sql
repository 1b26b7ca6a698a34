-- All of the outbox: it holds what still has to have its effect, and that is what is counted.
SELECT
    Wachtrij,
    COUNT(Volgnummer) AS Wachtend,
    COALESCE(SUM(CASE WHEN NietVoor > @Nu THEN 1 ELSE 0 END), 0) AS Uitgesteld,
    MIN(AangemaaktOp) AS Oudste
FROM Outbox
GROUP BY Wachtrij
ORDER BY Wachtrij;
