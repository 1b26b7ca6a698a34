-- A new webhook hears what comes after it.
INSERT INTO Webhook (Id, Partij, Adres, Soorten, Geheim, AangemaaktOp, Volgnummer, Vanaf, Mislukt)
SELECT @Id, @Partij, @Adres, @Soorten, @Geheim, @AangemaaktOp, Volgnummer, @AangemaaktOp, 0
FROM Signaallezer
WHERE Naam = @Nummering;
