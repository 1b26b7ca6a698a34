-- Whoever changes the row holds it until the commit.
UPDATE Webhook
SET Vanaf = Vanaf
WHERE Partij = @Partij AND Id = @Id;
