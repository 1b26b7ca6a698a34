INSERT INTO Start
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode,
    ToewijzingIngangsdatum, Begindatum, Verwijdering)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Client, rij.ToewijzingNummer, rij.ProductCategorie,
    rij.ProductCode, rij.ToewijzingIngangsdatum, rij.Begindatum, rij.Verwijdering
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Client nvarchar(22), ToewijzingNummer int, ProductCategorie nvarchar(10),
    ProductCode nvarchar(10), ToewijzingIngangsdatum date, Begindatum date, Verwijdering bit
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Start AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
