DELETE FROM Webhookrest
WHERE WebhookId = @WebhookId AND Volgnummer = @Volgnummer;
