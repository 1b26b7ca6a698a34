UPDATE Bericht
SET Status = @Naar, GewijzigdOp = @Op
WHERE Id = @Id AND CHARINDEX(N',' + Status + N',', @Van) > 0;
