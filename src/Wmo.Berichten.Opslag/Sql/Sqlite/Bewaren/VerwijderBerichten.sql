DELETE FROM Bevinding
WHERE BerichtId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Gebeurtenis
WHERE BerichtId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Termijnstand
WHERE BerichtId IN (SELECT value FROM json_each(@Ids)) AND BerichtId IS NOT NULL;

DELETE FROM Eerdernummer
WHERE BerichtId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Identificatieclaim
WHERE BerichtId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Verzoekantwoord
WHERE BerichtId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Declaratie
WHERE BerichtId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Bericht
WHERE Id IN (SELECT value FROM json_each(@Ids));
