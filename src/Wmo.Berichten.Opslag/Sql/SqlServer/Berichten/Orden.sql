UPDATE Bericht
SET Volgsleutel = @Volgsleutel
WHERE Id = @Id;
