UPDATE Deadletterinhoud
SET Inhoud = @Inhoud
WHERE DeadletterId = @Id;
