SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Id = @Id;
