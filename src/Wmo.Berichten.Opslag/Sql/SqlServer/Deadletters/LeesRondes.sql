SELECT Id, Groep, Wie, Reden, Toestand, Stap, GestartOp, GeeindigdOp
FROM Herhaalronde
WHERE Toestand = N'Bezig'
ORDER BY GestartOp;
