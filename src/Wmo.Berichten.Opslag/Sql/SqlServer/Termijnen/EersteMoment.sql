SELECT MIN(eerste.Op) AS Op
FROM (
    SELECT MIN(SeinOp) AS Op FROM Termijnstand WHERE SeinOp >= @Begin
    UNION ALL
    SELECT MIN(HerzieOp) AS Op FROM Termijnstand WHERE HerzieOp >= @Begin
) AS eerste;
