-- Whoever changes the row holds it until the commit.
UPDATE Signaallezer
SET Volgnummer = Volgnummer
WHERE Naam = @Naam
RETURNING Volgnummer;
