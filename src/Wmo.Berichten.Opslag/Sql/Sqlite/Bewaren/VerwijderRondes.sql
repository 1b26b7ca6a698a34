DELETE FROM Herhaalronde
WHERE Toestand IN ('Klaar', 'Gestopt') AND GestartOp < @Voor;
