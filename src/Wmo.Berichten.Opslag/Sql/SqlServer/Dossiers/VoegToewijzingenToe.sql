INSERT INTO Toewijzing
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, Nummer, Datum, Tijd, Dagtekening, ReferentieAanbieder, ProductCategorie,
    ProductCode, Ingangsdatum, Einddatum, RedenWijziging, OmvangVolume, OmvangEenheid, OmvangFrequentie, Budget,
    Kenmerk)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Client, rij.Nummer, rij.Datum, rij.Tijd, rij.Dagtekening,
    rij.ReferentieAanbieder, rij.ProductCategorie, rij.ProductCode, rij.Ingangsdatum, rij.Einddatum,
    rij.RedenWijziging, rij.OmvangVolume, rij.OmvangEenheid, rij.OmvangFrequentie, rij.Budget, rij.Kenmerk
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Client nvarchar(22), Nummer int, Datum date, Tijd nvarchar(16), Dagtekening date, ReferentieAanbieder nvarchar(72),
    ProductCategorie nvarchar(10), ProductCode nvarchar(10), Ingangsdatum date, Einddatum date,
    RedenWijziging nvarchar(10), OmvangVolume int, OmvangEenheid nvarchar(10), OmvangFrequentie nvarchar(10),
    Budget bigint, Kenmerk nvarchar(32)
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Toewijzing AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
