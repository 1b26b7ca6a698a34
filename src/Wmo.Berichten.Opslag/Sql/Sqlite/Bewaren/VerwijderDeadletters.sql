DELETE FROM Deadletterinhoud
WHERE DeadletterId IN (SELECT value FROM json_each(@Ids));

DELETE FROM Deadletter
WHERE Id IN (SELECT value FROM json_each(@Ids));
