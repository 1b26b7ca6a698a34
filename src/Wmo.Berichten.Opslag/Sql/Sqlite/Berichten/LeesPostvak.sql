SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Partij = @Partij AND Richting = 'In' AND Status = 'Verwerkt' AND AfgehandeldOp IS NULL
ORDER BY Volgnummer
LIMIT 100;
