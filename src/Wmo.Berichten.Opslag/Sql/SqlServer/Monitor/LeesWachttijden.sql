-- Of the toewijzingen with a start in the period the first start that stands: reported more often than withdrawn.
WITH Kandidaat (Tegenpartij, Nummer) AS (
    SELECT DISTINCT Tegenpartij, ToewijzingNummer
    FROM Start
    WHERE Partij = @Partij AND Begindatum >= @Van AND Begindatum <= @Tot AND ToewijzingNummer IS NOT NULL
), Staand (Tegenpartij, Nummer, Begindatum) AS (
    SELECT Start.Tegenpartij, Start.ToewijzingNummer, Start.Begindatum
    FROM Kandidaat
    JOIN Start ON Start.Partij = @Partij AND Start.ToewijzingNummer = Kandidaat.Nummer
        AND Start.Tegenpartij = Kandidaat.Tegenpartij
    GROUP BY Start.Tegenpartij, Start.Client, Start.ToewijzingNummer, Start.ProductCategorie, Start.ProductCode, Start.Begindatum
    HAVING SUM(CASE Start.Verwijdering WHEN 0 THEN 1 ELSE -1 END) > 0
), Eerste (Tegenpartij, Nummer, Begindatum) AS (
    SELECT Tegenpartij, Nummer, MIN(Begindatum)
    FROM Staand
    GROUP BY Tegenpartij, Nummer
), Versie (Tegenpartij, Nummer, Begindatum, Client, ProductCategorie, ProductCode, Ingangsdatum, Toegewezen, Rang) AS (
    SELECT
        Eerste.Tegenpartij, Eerste.Nummer, Eerste.Begindatum, Toewijzing.Client, Toewijzing.ProductCategorie, Toewijzing.ProductCode,
        Toewijzing.Ingangsdatum,
        MIN(Toewijzing.Datum) OVER (PARTITION BY Eerste.Tegenpartij, Eerste.Nummer),
        ROW_NUMBER() OVER (PARTITION BY Eerste.Tegenpartij, Eerste.Nummer ORDER BY Toewijzing.Datum DESC, Toewijzing.Tijd DESC)
    FROM Eerste
    JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Nummer = Eerste.Nummer
        AND Toewijzing.Tegenpartij = Eerste.Tegenpartij
    WHERE Eerste.Begindatum >= @Van AND Eerste.Begindatum <= @Tot
)
SELECT
    Tegenpartij AS Aanbieder, Nummer, Client, ProductCategorie, ProductCode, Toegewezen, Ingangsdatum, Begindatum
FROM Versie
WHERE Rang = 1;
