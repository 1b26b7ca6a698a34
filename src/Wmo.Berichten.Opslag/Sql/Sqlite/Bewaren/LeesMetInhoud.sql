SELECT Id, AangemaaktOp, Volgnummer
FROM Bericht
WHERE InhoudVerwijderdOp IS NULL AND AangemaaktOp < @Voor AND AangemaaktOp >= @Op
    AND (AangemaaktOp > @Op OR Volgnummer > @Na)
ORDER BY AangemaaktOp, Volgnummer
LIMIT @Aantal;
