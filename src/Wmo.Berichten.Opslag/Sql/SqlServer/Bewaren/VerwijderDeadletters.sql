DELETE FROM Deadletterinhoud
WHERE DeadletterId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));

DELETE FROM Deadletter
WHERE Id IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'));
