-- What stands: reported more often than withdrawn.
WITH Staand (Tegenpartij, Client, ProductCategorie, ToewijzingNummer) AS (
    SELECT Tegenpartij, Client, ProductCategorie, ToewijzingNummer
    FROM Start
    WHERE Partij = @Partij AND Begindatum >= @Van AND Begindatum <= @Tot
    GROUP BY Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum
    HAVING SUM(CASE Verwijdering WHEN 0 THEN 1 ELSE -1 END) > 0
), Benoemd (Tegenpartij, Client, Categorie) AS (
    SELECT
        Staand.Tegenpartij, Staand.Client,
        COALESCE(
            Staand.ProductCategorie,
            (
                SELECT MAX(Toewijzing.ProductCategorie)
                FROM Toewijzing
                WHERE Toewijzing.Partij = @Partij AND Toewijzing.Nummer = Staand.ToewijzingNummer
            ))
    FROM Staand
)
SELECT Tegenpartij AS Aanbieder, Categorie AS ProductCategorie, COUNT(Client) AS Aantal, COUNT(DISTINCT Client) AS Clienten
FROM Benoemd
GROUP BY Tegenpartij, Categorie;
