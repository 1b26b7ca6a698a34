UPDATE Herhaalronde
SET Stap = Stap + 1
WHERE Id = @Id AND Stap = @Stap AND Toestand = N'Bezig';
