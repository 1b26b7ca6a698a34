SELECT Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp
FROM Termijnstand
WHERE SeinOp <= @Nu
ORDER BY SeinOp
LIMIT @Aantal;
