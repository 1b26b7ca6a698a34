SELECT Inhoud
FROM Geheim
WHERE Naam = 'Client';
