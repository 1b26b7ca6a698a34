-- Rows that another instance is about are passed over. None is held from here: a message takes the lock of its dossier before the
-- rows of its deadlines, and who takes them the other way round could wait for it for ever.
SELECT TOP (@Aantal) Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp
FROM Termijnstand WITH (READPAST, ROWLOCK)
WHERE HerzieOp <= @Nu AND HerzieOp IS NOT NULL
ORDER BY HerzieOp;
