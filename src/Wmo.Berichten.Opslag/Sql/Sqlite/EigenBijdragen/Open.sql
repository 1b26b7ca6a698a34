INSERT INTO EigenBijdrage (Partij, Client, Beurt, Gemeld)
VALUES (@Partij, @Client, 1, @Gemeld);
