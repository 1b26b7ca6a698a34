DELETE FROM Inbox
WHERE rowid IN (SELECT rowid FROM Inbox WHERE IngenomenOp < @Voor LIMIT @Aantal);
