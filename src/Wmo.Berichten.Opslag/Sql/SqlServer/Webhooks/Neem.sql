-- The webhook that waits longest and has something to deliver. One that another instance is taking is passed over; the
-- update asks again, for engines that do not know the hints.
DECLARE @Gekozen TABLE (Id uniqueidentifier NOT NULL PRIMARY KEY);

INSERT INTO @Gekozen (Id)
SELECT TOP (1) kandidaat.Id
FROM Webhook AS kandidaat WITH (READPAST, UPDLOCK, ROWLOCK)
WHERE kandidaat.Vanaf <= @Nu
    AND (EXISTS (SELECT 1 FROM Signaal AS signaal WHERE signaal.Partij = kandidaat.Partij AND signaal.Volgnummer > kandidaat.Volgnummer)
        OR EXISTS (SELECT 1 FROM Webhookrest AS rest WHERE rest.WebhookId = kandidaat.Id AND rest.Vanaf <= @Nu))
ORDER BY kandidaat.Vanaf;

UPDATE Webhook
SET Vanaf = @Tot
OUTPUT inserted.Id, inserted.Partij, inserted.Adres, inserted.Soorten, inserted.Geheim, inserted.Volgnummer, inserted.Mislukt
WHERE Id IN (SELECT Id FROM @Gekozen) AND Vanaf <= @Nu;
