INSERT INTO Geheim (Naam, Inhoud)
SELECT N'Client', @Inhoud
WHERE NOT EXISTS (SELECT 1 FROM Geheim WHERE Naam = N'Client');
