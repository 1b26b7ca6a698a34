UPDATE Bericht
SET Referentienummer = @Referentienummer, Pogingen = 0
WHERE Id = @Id;
