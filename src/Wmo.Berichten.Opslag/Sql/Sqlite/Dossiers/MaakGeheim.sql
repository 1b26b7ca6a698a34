INSERT INTO Geheim (Naam, Inhoud)
SELECT 'Client', @Inhoud
WHERE NOT EXISTS (SELECT 1 FROM Geheim WHERE Naam = 'Client');
