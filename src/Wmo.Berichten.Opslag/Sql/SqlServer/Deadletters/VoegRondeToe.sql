INSERT INTO Herhaalronde (Id, Groep, Wie, Reden, Toestand, Stap, GestartOp, GeeindigdOp)
VALUES (@Id, @Groep, @Wie, @Reden, N'Bezig', 0, @GestartOp, NULL);
