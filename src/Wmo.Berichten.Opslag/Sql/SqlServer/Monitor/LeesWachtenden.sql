-- Toewijzingen that hold on this day and on which no start stands.
WITH Kandidaat (Tegenpartij, Nummer) AS (
    SELECT Tegenpartij, Nummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Einddatum >= @Dag AND Ingangsdatum <= @Dag
    UNION
    SELECT Tegenpartij, Nummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Einddatum IS NULL AND Ingangsdatum <= @Dag
), Versie (Tegenpartij, Nummer, Client, ProductCategorie, ProductCode, Ingangsdatum, Einddatum, RedenWijziging, Toegewezen, Rang) AS (
    SELECT
        Kandidaat.Tegenpartij, Kandidaat.Nummer, Toewijzing.Client, Toewijzing.ProductCategorie, Toewijzing.ProductCode,
        Toewijzing.Ingangsdatum, Toewijzing.Einddatum, Toewijzing.RedenWijziging,
        MIN(Toewijzing.Datum) OVER (PARTITION BY Kandidaat.Tegenpartij, Kandidaat.Nummer),
        ROW_NUMBER() OVER (PARTITION BY Kandidaat.Tegenpartij, Kandidaat.Nummer ORDER BY Toewijzing.Datum DESC, Toewijzing.Tijd DESC)
    FROM Kandidaat
    JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Nummer = Kandidaat.Nummer
        AND Toewijzing.Tegenpartij = Kandidaat.Tegenpartij
)
SELECT
    Versie.Tegenpartij AS Aanbieder, Versie.Nummer, Versie.Client, Versie.ProductCategorie, Versie.ProductCode, Versie.Toegewezen,
    Versie.Ingangsdatum
FROM Versie
WHERE Versie.Rang = 1 AND Versie.Ingangsdatum <= @Dag AND (Versie.Einddatum IS NULL OR Versie.Einddatum >= @Dag)
    AND NOT (COALESCE(Versie.RedenWijziging, N'') = N'13'
        OR (COALESCE(Versie.RedenWijziging, N'') = N'01' AND COALESCE(Versie.Einddatum, @Dag) = Versie.Ingangsdatum))
    -- A withdrawal takes away one start that stood.
    AND (
        SELECT COALESCE(SUM(CASE Start.Verwijdering WHEN 0 THEN 1 ELSE -1 END), 0)
        FROM Start
        WHERE Start.Partij = @Partij AND Start.ToewijzingNummer = Versie.Nummer AND Start.Tegenpartij = Versie.Tegenpartij
    ) <= 0
ORDER BY Versie.Ingangsdatum, Versie.Nummer;
