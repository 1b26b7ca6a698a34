SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Id = @Id;
