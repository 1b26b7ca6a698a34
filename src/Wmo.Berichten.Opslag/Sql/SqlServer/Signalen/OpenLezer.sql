-- A new reader begins with what comes after it.
INSERT INTO Signaallezer (Naam, Volgnummer)
SELECT @Naam, Volgnummer
FROM Signaallezer
WHERE Naam = @Nummering AND NOT EXISTS (SELECT 1 FROM Signaallezer AS bestaand WHERE bestaand.Naam = @Naam);
