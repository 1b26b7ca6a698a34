-- A large declaratie writes tens of thousands of rows in one transaction. Beyond some thousands of locks the engine would take the
-- whole table instead, and every other message would wait for that one.
ALTER TABLE Prestatie SET (LOCK_ESCALATION = DISABLE);
ALTER TABLE Bevinding SET (LOCK_ESCALATION = DISABLE);
ALTER TABLE Outbox SET (LOCK_ESCALATION = DISABLE);
