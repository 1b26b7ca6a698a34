SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Partij = @Partij
    AND Volgnummer < CASE
        WHEN @Na IS NULL THEN 9223372036854775807
        ELSE (SELECT vorige.Volgnummer FROM Bericht AS vorige WHERE vorige.Id = @Na AND vorige.Partij = @Partij)
    END
    AND (@Soort IS NULL OR Soort = @Soort)
    AND (@Status IS NULL OR Status = @Status)
    AND (@Richting IS NULL OR Richting = @Richting)
    AND (@Tegenpartij IS NULL OR Tegenpartij = @Tegenpartij)
    AND (@Sinds IS NULL OR AangemaaktOp >= @Sinds)
ORDER BY Volgnummer DESC
LIMIT @Aantal;
