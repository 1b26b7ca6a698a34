SELECT Id, Groep, Wie, Reden, Toestand, Stap, GestartOp, GeeindigdOp
FROM Herhaalronde
WHERE Toestand = 'Bezig'
ORDER BY GestartOp;
