SELECT BerichtId
FROM Identificatieclaim
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Soort = @Soort AND Identificatie = @Identificatie;
