-- Rows that another instance is about are passed over.
SELECT TOP (@Aantal) Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp
FROM Termijnstand WITH (READPAST, UPDLOCK, ROWLOCK)
WHERE HerzieOp <= @Nu AND HerzieOp IS NOT NULL
ORDER BY HerzieOp;
