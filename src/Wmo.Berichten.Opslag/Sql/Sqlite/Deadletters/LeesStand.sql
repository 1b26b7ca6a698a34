SELECT
    COALESCE(SUM(CASE WHEN Toestand IN ('Open', 'Gearchiveerd') THEN 1 ELSE 0 END), 0) AS Mislukt,
    COALESCE(SUM(CASE WHEN Toestand = 'Onderweg' THEN 1 ELSE 0 END), 0) AS Onderweg,
    COALESCE(SUM(CASE WHEN Toestand = 'Opgelost' THEN 1 ELSE 0 END), 0) AS Opgelost
FROM Deadletter
WHERE Ronde = @Ronde;
