UPDATE Bericht
SET Status = @Naar, GewijzigdOp = @Op
WHERE Id = @Id AND instr(@Van, ',' || Status || ',') > 0;
