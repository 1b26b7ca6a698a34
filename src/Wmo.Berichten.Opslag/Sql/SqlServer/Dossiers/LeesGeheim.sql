SELECT Inhoud
FROM Geheim
WHERE Naam = N'Client';
