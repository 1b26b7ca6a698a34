-- Whoever changes the row holds it until the commit.
UPDATE Signaallezer
SET Volgnummer = Volgnummer
OUTPUT inserted.Volgnummer
WHERE Naam = @Naam;
