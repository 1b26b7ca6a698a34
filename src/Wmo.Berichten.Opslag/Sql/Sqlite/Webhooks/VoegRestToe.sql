INSERT INTO Webhookrest (WebhookId, Volgnummer, Sinds, Pogingen, Vanaf)
VALUES (@WebhookId, @Volgnummer, @Sinds, @Pogingen, @Vanaf);
