-- The webhook that waits longest and has something to deliver.
UPDATE Webhook
SET Vanaf = @Tot
WHERE Id = (
    SELECT kandidaat.Id
    FROM Webhook AS kandidaat
    WHERE kandidaat.Vanaf <= @Nu
        AND (EXISTS (SELECT 1 FROM Signaal AS signaal WHERE signaal.Partij = kandidaat.Partij AND signaal.Volgnummer > kandidaat.Volgnummer)
            OR EXISTS (SELECT 1 FROM Webhookrest AS rest WHERE rest.WebhookId = kandidaat.Id AND rest.Vanaf <= @Nu))
    ORDER BY kandidaat.Vanaf
    LIMIT 1)
RETURNING Id, Partij, Adres, Soorten, Geheim, Volgnummer, Mislukt;
