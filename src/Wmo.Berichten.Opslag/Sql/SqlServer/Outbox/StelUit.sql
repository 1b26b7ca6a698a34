UPDATE Outbox
SET NietVoor = @NietVoor, VastTot = NULL
WHERE BerichtId = @BerichtId AND Wachtrij = @Wachtrij;
