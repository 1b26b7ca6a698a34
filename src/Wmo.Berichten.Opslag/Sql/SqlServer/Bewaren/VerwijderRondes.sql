DELETE FROM Herhaalronde
WHERE Toestand IN (N'Klaar', N'Gestopt') AND GestartOp < @Voor;
