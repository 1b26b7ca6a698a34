SELECT
    Id, Partij, Adres, Soorten, AangemaaktOp, LaatsteSuccesOp, LaatsteFoutOp, LaatsteFout,
    (SELECT COUNT(1) FROM Signaal AS signaal
        WHERE signaal.Partij = Webhook.Partij AND signaal.Volgnummer > Webhook.Volgnummer
            AND (Webhook.Soorten IS NULL OR signaal.Soort IN (SELECT value FROM json_each(Webhook.Soorten))))
    + (SELECT COUNT(1) FROM Webhookrest AS rest WHERE rest.WebhookId = Webhook.Id AND rest.Vanaf IS NOT NULL) AS Wachtend,
    (SELECT COUNT(1) FROM Webhookrest AS rest WHERE rest.WebhookId = Webhook.Id AND rest.Vanaf IS NULL) AS Opgegeven
FROM Webhook
WHERE Partij = @Partij
ORDER BY AangemaaktOp;
