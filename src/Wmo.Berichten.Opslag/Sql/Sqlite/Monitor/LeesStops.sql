-- What stands: reported more often than withdrawn.
WITH Staand (Tegenpartij, Client, ProductCategorie, ToewijzingNummer, Reden) AS (
    SELECT Tegenpartij, Client, ProductCategorie, ToewijzingNummer, Reden
    FROM Stop
    WHERE Partij = @Partij AND Einddatum >= @Van AND Einddatum <= @Tot
    GROUP BY Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum, Einddatum, Reden
    HAVING SUM(CASE Verwijdering WHEN 0 THEN 1 ELSE -1 END) > 0
), Benoemd (Tegenpartij, Client, Categorie, Reden) AS (
    SELECT
        Staand.Tegenpartij, Staand.Client,
        COALESCE(
            Staand.ProductCategorie,
            (
                SELECT MAX(Toewijzing.ProductCategorie)
                FROM Toewijzing
                WHERE Toewijzing.Partij = @Partij AND Toewijzing.Nummer = Staand.ToewijzingNummer
            )), Staand.Reden
    FROM Staand
)
SELECT Tegenpartij AS Aanbieder, Categorie AS ProductCategorie, Reden, COUNT(Client) AS Aantal, COUNT(DISTINCT Client) AS Clienten
FROM Benoemd
GROUP BY Tegenpartij, Categorie, Reden;
