SELECT Naam, Hash
FROM Migratie
ORDER BY Naam;
