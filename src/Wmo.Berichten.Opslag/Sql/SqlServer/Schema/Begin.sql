-- Held until the connection closes: one process at a time brings the schema up to date.
DECLARE @Uitkomst int;
EXEC @Uitkomst = sp_getapplock
    @Resource = N'Wmo.Berichten.Opslag',
    @LockMode = N'Exclusive',
    @LockOwner = N'Session',
    @LockTimeout = 25000;
IF @Uitkomst < 0
    THROW 50001, N'Een ander proces werkt het databaseschema bij en is niet op tijd klaar; start opnieuw.', 1;
