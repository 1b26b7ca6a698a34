INSERT INTO Bericht
    (Id, Partij, Tegenpartij, Richting, Soort, Identificatie, GeclaimdeIdentificatie, Referentienummer,
    Crossreferentienummer, AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp)
VALUES
    (@Id, @Partij, @Tegenpartij, @Richting, @Soort, @Identificatie, @GeclaimdeIdentificatie, @Referentienummer,
    @Crossreferentienummer, @AntwoordOp, @Applicatieversie, @Bestandsnaam, @Pogingen, @Status, @AangemaaktOp, @GewijzigdOp, @AfgehandeldOp);
