-- The versions that count of what holds on a day of the period; the row without aanbieder is the whole.
WITH Kandidaat (Tegenpartij, Nummer) AS (
    SELECT Tegenpartij, Nummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Einddatum >= @Van AND Ingangsdatum <= @Tot
    UNION
    SELECT Tegenpartij, Nummer
    FROM Toewijzing
    WHERE Partij = @Partij AND Einddatum IS NULL AND Ingangsdatum <= @Tot
), Versie (Tegenpartij, Client, ProductCategorie, Ingangsdatum, Einddatum, RedenWijziging, Rang) AS (
    SELECT
        Kandidaat.Tegenpartij, Toewijzing.Client, Toewijzing.ProductCategorie, Toewijzing.Ingangsdatum, Toewijzing.Einddatum,
        Toewijzing.RedenWijziging,
        ROW_NUMBER() OVER (PARTITION BY Kandidaat.Tegenpartij, Kandidaat.Nummer ORDER BY Toewijzing.Datum DESC, Toewijzing.Tijd DESC)
    FROM Kandidaat
    CROSS JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Nummer = Kandidaat.Nummer
        AND Toewijzing.Tegenpartij = Kandidaat.Tegenpartij
), Geldig (Tegenpartij, Client, ProductCategorie) AS (
    SELECT Tegenpartij, Client, ProductCategorie
    FROM Versie
    WHERE Rang = 1 AND Ingangsdatum <= @Tot AND (Einddatum IS NULL OR Einddatum >= @Van)
        AND NOT (COALESCE(RedenWijziging, '') = '13'
            OR (COALESCE(RedenWijziging, '') = '01' AND COALESCE(Einddatum, @Van) = Ingangsdatum))
)
SELECT Tegenpartij AS Aanbieder, ProductCategorie, COUNT(Client) AS Aantal, COUNT(DISTINCT Client) AS Clienten
FROM Geldig
GROUP BY Tegenpartij, ProductCategorie
UNION ALL
SELECT '' AS Aanbieder, NULL AS ProductCategorie, COUNT(Client) AS Aantal, COUNT(DISTINCT Client) AS Clienten
FROM Geldig;
