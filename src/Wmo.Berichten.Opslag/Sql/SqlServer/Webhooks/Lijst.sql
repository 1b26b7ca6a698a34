SELECT
    Id, Partij, Adres, Soorten, AangemaaktOp, LaatsteSuccesOp, LaatsteFoutOp, LaatsteFout,
    (SELECT COUNT_BIG(1) FROM Signaal AS signaal
        WHERE signaal.Partij = Webhook.Partij AND signaal.Volgnummer > Webhook.Volgnummer
            AND (Webhook.Soorten IS NULL
                OR signaal.Soort IN (SELECT Soort FROM OPENJSON(Webhook.Soorten) WITH (Soort nvarchar(100) '$'))))
    + (SELECT COUNT_BIG(1) FROM Webhookrest AS rest WHERE rest.WebhookId = Webhook.Id AND rest.Vanaf IS NOT NULL) AS Wachtend,
    (SELECT COUNT_BIG(1) FROM Webhookrest AS rest WHERE rest.WebhookId = Webhook.Id AND rest.Vanaf IS NULL) AS Opgegeven
FROM Webhook
WHERE Partij = @Partij
ORDER BY AangemaaktOp;
