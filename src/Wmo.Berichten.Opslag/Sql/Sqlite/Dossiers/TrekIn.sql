DELETE FROM Toewijzing
WHERE BerichtId = @BerichtId;

DELETE FROM Start
WHERE BerichtId = @BerichtId;

DELETE FROM Stop
WHERE BerichtId = @BerichtId;

DELETE FROM Verzoek
WHERE BerichtId = @BerichtId;

DELETE FROM Verlengingsvraag
WHERE BerichtId = @BerichtId;

DELETE FROM Verzoekantwoord
WHERE BerichtId = @BerichtId;

DELETE FROM Declaratie
WHERE BerichtId = @BerichtId;

DELETE FROM Prestatie
WHERE BerichtId = @BerichtId;
