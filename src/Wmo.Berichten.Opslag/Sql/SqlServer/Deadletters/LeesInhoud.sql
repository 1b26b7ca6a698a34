SELECT Inhoud
FROM Deadletterinhoud
WHERE DeadletterId = @Id;
