UPDATE Bericht
SET AfgehandeldOp = @Op
WHERE Id = @Id AND Partij = @Partij
    AND Richting = 'In' AND Status = 'Verwerkt' AND AfgehandeldOp IS NULL;
