UPDATE Termijnstand
SET BerichtId = rij.BerichtId,
    Toewijzing = rij.Toewijzing,
    Wie = rij.Wie,
    Vanaf = rij.Vanaf,
    Uiterlijk = rij.Uiterlijk,
    VoldaanOp = rij.VoldaanOp,
    SeinOp = rij.SeinOp,
    Gegeven = rij.Gegeven,
    GegevenOp = rij.GegevenOp,
    HerzieOp = rij.HerzieOp
FROM Termijnstand
JOIN OPENJSON(@Rijen) WITH (
    Soort nvarchar(50), Kenmerk nvarchar(72), BerichtId uniqueidentifier, Toewijzing int, Wie nvarchar(20),
    Vanaf datetime2(6), Uiterlijk datetime2(6), VoldaanOp datetime2(6), SeinOp datetime2(6),
    Gegeven nvarchar(20), GegevenOp datetime2(6), HerzieOp datetime2(6)
) AS rij ON Termijnstand.Soort = rij.Soort AND Termijnstand.Kenmerk = rij.Kenmerk COLLATE Latin1_General_BIN2
WHERE Termijnstand.Partij = @Partij AND Termijnstand.Tegenpartij = @Tegenpartij;

INSERT INTO Termijnstand
    (Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp)
SELECT
    @Partij, @Tegenpartij, rij.Soort, rij.Kenmerk, rij.BerichtId, rij.Toewijzing, rij.Wie, rij.Vanaf, rij.Uiterlijk, rij.VoldaanOp, rij.SeinOp, rij.Gegeven, rij.GegevenOp, rij.HerzieOp
FROM OPENJSON(@Rijen) WITH (
    Soort nvarchar(50), Kenmerk nvarchar(72), BerichtId uniqueidentifier, Toewijzing int, Wie nvarchar(20),
    Vanaf datetime2(6), Uiterlijk datetime2(6), VoldaanOp datetime2(6), SeinOp datetime2(6),
    Gegeven nvarchar(20), GegevenOp datetime2(6), HerzieOp datetime2(6)
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Termijnstand AS bestaand
    WHERE bestaand.Partij = @Partij AND bestaand.Tegenpartij = @Tegenpartij
        AND bestaand.Soort = rij.Soort AND bestaand.Kenmerk = rij.Kenmerk COLLATE Latin1_General_BIN2
);
