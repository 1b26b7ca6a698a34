-- What nothing refers to: answers go before what they answer. The rules ask for the last period that was declared.
SELECT Id
FROM Bericht AS bericht
WHERE Id IN (SELECT value FROM json_each(@Ids))
    AND InhoudVerwijderdOp IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM Bericht AS reactie WHERE reactie.AntwoordOp = bericht.Id AND reactie.AntwoordOp IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM Bericht AS vraag WHERE vraag.Id = bericht.AntwoordOp AND vraag.InhoudVerwijderdOp IS NULL)
    AND NOT EXISTS (SELECT 1 FROM Signaal AS signaal WHERE signaal.BerichtId = bericht.Id AND signaal.BerichtId IS NOT NULL)
    AND NOT EXISTS (SELECT 1 FROM Toewijzing AS feit WHERE feit.BerichtId = bericht.Id)
    AND NOT EXISTS (SELECT 1 FROM Start AS feit WHERE feit.BerichtId = bericht.Id)
    AND NOT EXISTS (SELECT 1 FROM Stop AS feit WHERE feit.BerichtId = bericht.Id)
    AND NOT EXISTS (SELECT 1 FROM Verzoek AS feit WHERE feit.BerichtId = bericht.Id)
    AND NOT EXISTS (SELECT 1 FROM Prestatie AS feit WHERE feit.BerichtId = bericht.Id)
    AND NOT EXISTS (
        SELECT 1
        FROM Verzoekantwoord AS antwoord
        JOIN Verzoek AS verzoek
            ON verzoek.Partij = antwoord.Partij AND verzoek.Tegenpartij = antwoord.Tegenpartij
            AND verzoek.Referentie = antwoord.Referentie
        WHERE antwoord.BerichtId = bericht.Id)
    AND NOT EXISTS (
        SELECT 1
        FROM Declaratie AS declaratie
        WHERE declaratie.BerichtId = bericht.Id
            AND NOT EXISTS (
                SELECT 1
                FROM Declaratie AS later
                WHERE later.Partij = declaratie.Partij AND later.Tegenpartij = declaratie.Tegenpartij
                    AND later.Begindatum > declaratie.Begindatum));
