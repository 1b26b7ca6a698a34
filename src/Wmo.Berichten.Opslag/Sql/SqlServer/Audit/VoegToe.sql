INSERT INTO Beheeractie (Op, Wie, Handeling, DeadletterId, Groep, Aantal, Reden)
VALUES (@Op, @Wie, @Handeling, @DeadletterId, @Groep, @Aantal, @Reden);
