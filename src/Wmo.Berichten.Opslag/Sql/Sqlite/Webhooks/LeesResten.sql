SELECT
    rest.Sinds, rest.Pogingen, rest.Vanaf,
    signaal.Volgnummer, signaal.Id, signaal.Partij, signaal.Soort, signaal.Op, signaal.BerichtId, signaal.Omschrijving, signaal.Gegevens
FROM Webhookrest AS rest
JOIN Signaal AS signaal ON signaal.Volgnummer = rest.Volgnummer
WHERE rest.WebhookId = @WebhookId AND rest.Vanaf <= @Nu
ORDER BY rest.Vanaf
LIMIT @Aantal;
