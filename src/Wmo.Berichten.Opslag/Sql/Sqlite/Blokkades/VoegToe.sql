INSERT INTO Blokkade (Soort, Tot)
VALUES (@Soort, @Tot);
