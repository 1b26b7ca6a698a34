SELECT
    Termijnstand.Partij, Termijnstand.Tegenpartij, Termijnstand.Soort, Termijnstand.Kenmerk, Termijnstand.BerichtId,
    Termijnstand.Toewijzing, Termijnstand.Wie, Termijnstand.Vanaf, Termijnstand.Uiterlijk, Termijnstand.VoldaanOp,
    Termijnstand.SeinOp, Termijnstand.Gegeven, Termijnstand.GegevenOp, Termijnstand.HerzieOp
FROM json_each(@Sleutels) AS sleutel
CROSS JOIN Termijnstand ON Termijnstand.Partij = @Partij AND Termijnstand.Tegenpartij = @Tegenpartij
    AND Termijnstand.Soort = sleutel.value ->> 'Soort' AND Termijnstand.Kenmerk = sleutel.value ->> 'Kenmerk';
