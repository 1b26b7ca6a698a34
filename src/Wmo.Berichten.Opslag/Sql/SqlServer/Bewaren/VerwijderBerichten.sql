DELETE FROM Bevinding
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Gebeurtenis
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Termijnstand
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$')) AND BerichtId IS NOT NULL;

DELETE FROM Eerdernummer
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Identificatieclaim
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Verzoekantwoord
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Declaratie
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Bericht
WHERE Id IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));
