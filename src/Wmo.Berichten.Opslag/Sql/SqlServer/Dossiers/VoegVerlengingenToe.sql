INSERT INTO Verlengingsvraag
    (BerichtId, Volgnummer, Partij, Tegenpartij, ToewijzingNummer, ProductCategorie, ProductCode, Vanaf, Einddatum)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.ToewijzingNummer, rij.ProductCategorie,
    rij.ProductCode, rij.Vanaf, rij.Einddatum
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, ToewijzingNummer int, ProductCategorie nvarchar(10), ProductCode nvarchar(10), Vanaf date, Einddatum date
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Verlengingsvraag AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
