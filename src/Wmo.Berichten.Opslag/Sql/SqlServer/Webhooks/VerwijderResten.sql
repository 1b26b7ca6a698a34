DELETE FROM Webhookrest
WHERE WebhookId IN (SELECT Id FROM Webhook WHERE Partij = @Partij AND Id = @Id);
