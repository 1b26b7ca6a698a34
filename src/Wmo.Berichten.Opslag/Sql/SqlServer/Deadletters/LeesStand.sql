SELECT
    COALESCE(SUM(CASE WHEN Toestand IN (N'Open', N'Gearchiveerd') THEN 1 ELSE 0 END), 0) AS Mislukt,
    COALESCE(SUM(CASE WHEN Toestand = N'Onderweg' THEN 1 ELSE 0 END), 0) AS Onderweg,
    COALESCE(SUM(CASE WHEN Toestand = N'Opgelost' THEN 1 ELSE 0 END), 0) AS Opgelost
FROM Deadletter
WHERE Ronde = @Ronde;
