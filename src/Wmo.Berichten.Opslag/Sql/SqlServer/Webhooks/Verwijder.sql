DELETE FROM Webhook
WHERE Partij = @Partij AND Id = @Id;
