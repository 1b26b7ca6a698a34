INSERT INTO Eerdernummer (Partij, Referentienummer, BerichtId)
SELECT Partij, Referentienummer, Id
FROM Bericht
WHERE Id = @Id;
