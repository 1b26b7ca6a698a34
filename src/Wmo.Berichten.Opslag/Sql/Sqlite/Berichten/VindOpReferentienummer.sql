SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Partij = @Partij AND Referentienummer = @Referentienummer AND Richting = @Richting
ORDER BY Volgnummer
LIMIT 1;
