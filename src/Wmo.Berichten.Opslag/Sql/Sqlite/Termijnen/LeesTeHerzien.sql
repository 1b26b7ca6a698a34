SELECT Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp
FROM Termijnstand
WHERE HerzieOp <= @Nu
ORDER BY HerzieOp
LIMIT @Aantal;
