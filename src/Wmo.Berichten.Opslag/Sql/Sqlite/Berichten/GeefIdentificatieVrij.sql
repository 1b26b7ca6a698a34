UPDATE Bericht
SET GeclaimdeIdentificatie = NULL
WHERE Id = @Id;
