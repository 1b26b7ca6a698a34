SELECT
    Termijnstand.Partij, Termijnstand.Tegenpartij, Termijnstand.Soort, Termijnstand.Kenmerk, Termijnstand.BerichtId,
    Termijnstand.Toewijzing, Termijnstand.Wie, Termijnstand.Vanaf, Termijnstand.Uiterlijk, Termijnstand.VoldaanOp,
    Termijnstand.SeinOp, Termijnstand.Gegeven, Termijnstand.GegevenOp, Termijnstand.HerzieOp
FROM json_each(@Nummers) AS gevraagd
CROSS JOIN Termijnstand ON Termijnstand.Partij = @Partij AND Termijnstand.Tegenpartij = @Tegenpartij
    AND Termijnstand.Toewijzing = gevraagd.value AND Termijnstand.Toewijzing IS NOT NULL;
