UPDATE Bericht
SET AntwoordOp = @HeenberichtId
WHERE Id = @AntwoordId;
