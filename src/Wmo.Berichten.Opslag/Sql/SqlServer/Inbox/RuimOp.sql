-- Past what another instance is removing.
DELETE TOP (@Aantal) FROM Inbox WITH (READPAST, ROWLOCK)
WHERE IngenomenOp < @Voor;
