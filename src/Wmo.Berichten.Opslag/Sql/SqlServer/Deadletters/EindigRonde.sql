UPDATE Herhaalronde
SET Toestand = @Toestand, GeeindigdOp = @Op
WHERE Id = @Id AND Toestand = N'Bezig';
