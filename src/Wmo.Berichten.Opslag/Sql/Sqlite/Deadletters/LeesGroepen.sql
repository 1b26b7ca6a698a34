SELECT
    Groep,
    MIN(Uitzondering) AS Uitzondering,
    MIN(Plaats) AS Plaats,
    SUM(CASE WHEN Toestand = 'Open' THEN 1 ELSE 0 END) AS [Open],
    SUM(CASE WHEN Toestand = 'Onderweg' THEN 1 ELSE 0 END) AS Onderweg,
    MIN(EerstOp) AS Eerste,
    MAX(LaatstOp) AS Laatste
FROM Deadletter
WHERE Toestand IN ('Open', 'Onderweg')
GROUP BY Groep
ORDER BY COUNT(Volgnummer) DESC, Groep;
