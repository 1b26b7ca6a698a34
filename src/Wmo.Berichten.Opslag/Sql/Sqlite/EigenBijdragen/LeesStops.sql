-- Over all aanbieders. Where a fact names no product its toewijzing does, the same one in every version.
SELECT
    Tegenpartij, Client, ToewijzingNummer, ProductCategorie, ProductCode, ToewijzingIngangsdatum, Begindatum, Einddatum, Reden,
    Verwijdering
FROM Stop
WHERE Partij = @Partij AND Client = @Client
    AND COALESCE(
        ProductCategorie,
        (
            SELECT MAX(Toewijzing.ProductCategorie)
            FROM Toewijzing
            WHERE Toewijzing.Partij = @Partij AND Toewijzing.Nummer = Stop.ToewijzingNummer
        ),
        ''
    ) NOT IN (SELECT value FROM json_each(@Zonder));
