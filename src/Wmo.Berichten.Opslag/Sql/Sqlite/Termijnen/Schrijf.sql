INSERT INTO Termijnstand
    (Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp)
SELECT
    @Partij, @Tegenpartij, value ->> 'Soort', value ->> 'Kenmerk', value ->> 'BerichtId', value ->> 'Toewijzing', value ->> 'Wie',
    value ->> 'Vanaf', value ->> 'Uiterlijk', value ->> 'VoldaanOp', value ->> 'SeinOp',
    value ->> 'Gegeven', value ->> 'GegevenOp', value ->> 'HerzieOp'
FROM json_each(@Rijen)
WHERE true
ON CONFLICT (Partij, Tegenpartij, Soort, Kenmerk) DO UPDATE
SET BerichtId = excluded.BerichtId,
    Toewijzing = excluded.Toewijzing,
    Wie = excluded.Wie,
    Vanaf = excluded.Vanaf,
    Uiterlijk = excluded.Uiterlijk,
    VoldaanOp = excluded.VoldaanOp,
    SeinOp = excluded.SeinOp,
    Gegeven = excluded.Gegeven,
    GegevenOp = excluded.GegevenOp,
    HerzieOp = excluded.HerzieOp;
