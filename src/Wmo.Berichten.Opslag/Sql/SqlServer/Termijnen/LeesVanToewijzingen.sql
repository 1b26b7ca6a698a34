SELECT
    Termijnstand.Partij, Termijnstand.Tegenpartij, Termijnstand.Soort, Termijnstand.Kenmerk, Termijnstand.BerichtId,
    Termijnstand.Toewijzing, Termijnstand.Wie, Termijnstand.Vanaf, Termijnstand.Uiterlijk, Termijnstand.VoldaanOp,
    Termijnstand.SeinOp, Termijnstand.Gegeven, Termijnstand.GegevenOp, Termijnstand.HerzieOp
FROM OPENJSON(@Nummers) WITH (Waarde int '$') AS gevraagd
JOIN Termijnstand ON Termijnstand.Partij = @Partij AND Termijnstand.Tegenpartij = @Tegenpartij
    AND Termijnstand.Toewijzing = gevraagd.Waarde AND Termijnstand.Toewijzing IS NOT NULL;
