SELECT TOP (@Aantal) Id
FROM Deadletter
WHERE Toestand IN (N'Opgelost', N'Gearchiveerd') AND GewijzigdOp < @Voor;
