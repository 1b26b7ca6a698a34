UPDATE Bericht
SET Pogingen = Pogingen + 1
WHERE Id = @Id;
