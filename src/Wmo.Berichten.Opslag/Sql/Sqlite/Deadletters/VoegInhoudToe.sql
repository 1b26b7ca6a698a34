INSERT INTO Deadletterinhoud (DeadletterId, Inhoud)
VALUES (@Id, @Inhoud);
