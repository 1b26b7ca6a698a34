SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Partij = @Partij AND Soort = @Soort AND Identificatie = @Identificatie
    AND Richting = 'Uit' AND Crossreferentienummer IS NULL
ORDER BY Volgnummer DESC
LIMIT 1;
