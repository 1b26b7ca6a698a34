INSERT INTO Stop
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode,
    ToewijzingIngangsdatum, Begindatum, Einddatum, Reden, Verwijdering)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Client, rij.ToewijzingNummer, rij.ProductCategorie,
    rij.ProductCode, rij.ToewijzingIngangsdatum, rij.Begindatum, rij.Einddatum, rij.Reden, rij.Verwijdering
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Client nvarchar(22), ToewijzingNummer int, ProductCategorie nvarchar(10),
    ProductCode nvarchar(10), ToewijzingIngangsdatum date, Begindatum date, Einddatum date, Reden nvarchar(10),
    Verwijdering bit
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Stop AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
