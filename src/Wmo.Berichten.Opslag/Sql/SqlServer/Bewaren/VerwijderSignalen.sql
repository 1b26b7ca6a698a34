-- Without those that a webhook did not take and still waits for.
DELETE FROM Signaal
WHERE Volgnummer > @Na AND Volgnummer <= @TotEnMet AND Volgnummer IS NOT NULL
    AND NOT EXISTS (
        SELECT 1
        FROM Webhook AS webhook
        JOIN Webhookrest AS rest ON rest.WebhookId = webhook.Id
        WHERE webhook.Partij = Signaal.Partij AND rest.Volgnummer = Signaal.Volgnummer AND rest.Vanaf IS NOT NULL);
