SELECT TOP (100)
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Partij = @Partij AND Richting = N'In' AND Status = N'Verwerkt' AND AfgehandeldOp IS NULL
ORDER BY Volgnummer;
