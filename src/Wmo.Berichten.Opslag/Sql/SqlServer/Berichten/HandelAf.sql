UPDATE Bericht
SET AfgehandeldOp = @Op
WHERE Id = @Id AND Partij = @Partij
    AND Richting = N'In' AND Status = N'Verwerkt' AND AfgehandeldOp IS NULL;
