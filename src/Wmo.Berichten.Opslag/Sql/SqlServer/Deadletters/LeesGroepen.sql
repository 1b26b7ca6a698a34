SELECT
    Groep,
    MIN(Uitzondering) AS Uitzondering,
    MIN(Plaats) AS Plaats,
    SUM(CASE WHEN Toestand = N'Open' THEN 1 ELSE 0 END) AS [Open],
    SUM(CASE WHEN Toestand = N'Onderweg' THEN 1 ELSE 0 END) AS Onderweg,
    MIN(EerstOp) AS Eerste,
    MAX(LaatstOp) AS Laatste
FROM Deadletter
WHERE Toestand IN (N'Open', N'Onderweg')
GROUP BY Groep
ORDER BY COUNT(Volgnummer) DESC, Groep;
