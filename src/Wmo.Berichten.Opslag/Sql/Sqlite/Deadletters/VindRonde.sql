SELECT Id, Groep, Wie, Reden, Toestand, Stap, GestartOp, GeeindigdOp
FROM Herhaalronde
WHERE Id = @Id;
