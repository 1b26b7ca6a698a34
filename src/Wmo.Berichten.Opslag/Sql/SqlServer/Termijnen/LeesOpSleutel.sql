SELECT
    Termijnstand.Partij, Termijnstand.Tegenpartij, Termijnstand.Soort, Termijnstand.Kenmerk, Termijnstand.BerichtId,
    Termijnstand.Toewijzing, Termijnstand.Wie, Termijnstand.Vanaf, Termijnstand.Uiterlijk, Termijnstand.VoldaanOp,
    Termijnstand.SeinOp, Termijnstand.Gegeven, Termijnstand.GegevenOp, Termijnstand.HerzieOp
FROM OPENJSON(@Sleutels) WITH (Soort nvarchar(50), Kenmerk nvarchar(72)) AS sleutel
JOIN Termijnstand ON Termijnstand.Partij = @Partij AND Termijnstand.Tegenpartij = @Tegenpartij
    AND Termijnstand.Soort = sleutel.Soort AND Termijnstand.Kenmerk = sleutel.Kenmerk COLLATE Latin1_General_BIN2;
