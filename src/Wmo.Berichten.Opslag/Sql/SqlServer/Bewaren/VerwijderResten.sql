-- Of signals that are gone.
DELETE FROM Webhookrest
WHERE WebhookId IN (SELECT webhook.Id FROM Webhook AS webhook)
    AND Volgnummer > @Na AND Volgnummer <= @TotEnMet
    AND NOT EXISTS (SELECT 1 FROM Signaal AS signaal WHERE signaal.Volgnummer = Webhookrest.Volgnummer AND signaal.Volgnummer IS NOT NULL);
