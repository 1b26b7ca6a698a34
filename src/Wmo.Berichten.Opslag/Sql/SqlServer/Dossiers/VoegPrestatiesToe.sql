INSERT INTO Prestatie
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer,
    ProductCategorie, ProductCode, Begindatum, Einddatum, Volume, Eenheid, Tarief, Bedrag, DebetCredit, Status, Retourcodes)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Client, rij.ReferentieNummer, rij.VorigReferentieNummer,
    rij.ToewijzingNummer, rij.ProductCategorie, rij.ProductCode, rij.Begindatum, rij.Einddatum, rij.Volume,
    rij.Eenheid, rij.Tarief, rij.Bedrag, rij.DebetCredit, rij.Status, rij.Retourcodes
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Client nvarchar(22), ReferentieNummer nvarchar(40), VorigReferentieNummer nvarchar(40),
    ToewijzingNummer int, ProductCategorie nvarchar(10), ProductCode nvarchar(10), Begindatum date, Einddatum date,
    Volume int, Eenheid nvarchar(10), Tarief bigint, Bedrag bigint, DebetCredit nvarchar(1), Status nvarchar(10), Retourcodes nvarchar(400)
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Prestatie AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
