SELECT Id
FROM Deadletter
WHERE Toestand IN ('Opgelost', 'Gearchiveerd') AND GewijzigdOp < @Voor
LIMIT @Aantal;
