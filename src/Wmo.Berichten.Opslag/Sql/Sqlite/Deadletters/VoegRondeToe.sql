INSERT INTO Herhaalronde (Id, Groep, Wie, Reden, Toestand, Stap, GestartOp, GeeindigdOp)
VALUES (@Id, @Groep, @Wie, @Reden, 'Bezig', 0, @GestartOp, NULL);
