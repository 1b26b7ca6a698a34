-- Every status is held against what was written down apart from it: links of answers, findings, commands that wait, the
-- timeline, prestaties and the header of the declaratie. One statement, so that all of it is of one moment.
WITH Stand (Id, Volgnummer, Soort, Richting, Status, Heen, Antwoorden, Bevindingen, Opdrachten, Overgedragen, Geweigerd, Voorgelegd,
    Geparkeerd, Ingediend, Toegekend, Afgewezen, Scheef) AS (
    SELECT
        dit.Id, dit.Volgnummer, dit.Soort, dit.Richting, dit.Status,
        CASE WHEN dit.Soort IN ('WMO301', 'WMO305', 'WMO307', 'WMO315', 'WMO317', 'WMO319', 'WMO323') THEN 1 ELSE 0 END,
        (SELECT COUNT(antwoord.Id) FROM Bericht AS antwoord WHERE antwoord.AntwoordOp = dit.Id AND antwoord.Richting <> dit.Richting),
        (SELECT COUNT(Bevinding.Volgnummer) FROM Bevinding WHERE Bevinding.BerichtId = dit.Id),
        -- A dead command waits too, for a person.
        (SELECT COUNT(Outbox.Volgnummer) FROM Outbox WHERE Outbox.BerichtId = dit.Id)
            + (SELECT COUNT(Deadletter.Volgnummer) FROM Deadletter WHERE Deadletter.BerichtId = dit.Id AND Deadletter.Toestand <> 'Opgelost'),
        -- Without any event: booked as sent from before this installation.
        (SELECT COUNT(CASE WHEN Gebeurtenis.Soort IN ('BerichtVerzonden', 'FoutGemeld') THEN 1 END) + CASE COUNT(Gebeurtenis.Soort) WHEN 0 THEN 1 ELSE 0 END
            FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id),
        (SELECT COUNT(Gebeurtenis.Soort) FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id AND Gebeurtenis.Soort = 'BerichtGeweigerd'),
        (SELECT COUNT(Gebeurtenis.Soort) FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id AND Gebeurtenis.Soort = 'DeclaratieVoorgelegd'),
        (SELECT COUNT(Gebeurtenis.Soort) FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id AND Gebeurtenis.Soort = 'BerichtGeparkeerd'),
        (SELECT COUNT(Prestatie.Volgnummer) FROM Prestatie WHERE Prestatie.BerichtId = dit.Id AND Prestatie.Status = 'Ingediend'),
        (SELECT COUNT(Prestatie.Volgnummer) FROM Prestatie WHERE Prestatie.BerichtId = dit.Id AND Prestatie.Status = 'Toegekend'),
        (SELECT COUNT(Prestatie.Volgnummer) FROM Prestatie WHERE Prestatie.BerichtId = dit.Id AND Prestatie.Status = 'Afgewezen'),
        COALESCE((
            SELECT SUM(CASE Declaratie.DebetCredit WHEN 'D' THEN Declaratie.TotaalBedrag ELSE -Declaratie.TotaalBedrag END)
            FROM Declaratie
            WHERE Declaratie.BerichtId = dit.Id), 0)
        - COALESCE((
            SELECT SUM(CASE Prestatie.DebetCredit WHEN 'D' THEN Prestatie.Bedrag ELSE -Prestatie.Bedrag END)
            FROM Prestatie
            WHERE Prestatie.BerichtId = dit.Id), 0)
    FROM Bericht AS dit
    WHERE dit.Partij = @Partij AND dit.AangemaaktOp >= @Begin AND dit.AangemaaktOp < @Einde
), Oordeel (Id, Volgnummer, Verschil) AS (
    SELECT
        Id, Volgnummer,
        CASE
            WHEN Richting = 'Uit' AND Status NOT IN ('Aangeboden', 'Verzonden', 'Aangehouden', 'Akkoord', 'DeelsAkkoord', 'Afgekeurd', 'Geparkeerd')
                THEN 'StatusPastNiet'
            WHEN Richting = 'In' AND Status NOT IN ('Ontvangen', 'TerBeoordeling', 'Vrijgegeven', 'Verwerkt', 'Afgekeurd', 'Geparkeerd')
                THEN 'StatusPastNiet'
            WHEN Richting = 'Uit' AND Status IN ('Aangeboden', 'Aangehouden') AND Opdrachten = 0 THEN 'OpdrachtOntbreekt'
            WHEN Richting = 'In' AND Status IN ('Ontvangen', 'Vrijgegeven') AND Opdrachten = 0 THEN 'OpdrachtOntbreekt'
            WHEN Richting = 'In' AND Status = 'Afgekeurd' AND Antwoorden = 0 THEN 'AntwoordOntbreekt'
            WHEN Status = 'Geparkeerd' AND Geparkeerd = 0 THEN 'GeparkeerdZonderReden'
            WHEN Heen = 0 THEN NULL
            WHEN Status IN ('Akkoord', 'DeelsAkkoord', 'Verwerkt') AND Antwoorden = 0 THEN 'AntwoordOntbreekt'
            WHEN Richting = 'Uit' AND Status = 'Afgekeurd' AND Antwoorden = 0 AND Geweigerd = 0 THEN 'AntwoordOntbreekt'
            WHEN Status IN ('Aangeboden', 'Verzonden', 'Aangehouden', 'Ontvangen', 'TerBeoordeling', 'Vrijgegeven', 'Geparkeerd') AND Antwoorden > 0
                THEN 'BeantwoordMaarOpen'
            WHEN Status = 'Verzonden' AND Overgedragen = 0 THEN 'NietOvergedragen'
            WHEN Status = 'TerBeoordeling' AND Voorgelegd = 0 THEN 'NietVoorgelegd'
            WHEN Status IN ('Afgekeurd', 'DeelsAkkoord') AND Bevindingen = 0 THEN 'OordeelPastNiet'
            WHEN (Status = 'Akkoord' OR (Status = 'Verwerkt' AND Soort <> 'WMO323')) AND Bevindingen > 0 THEN 'OordeelPastNiet'
            WHEN Soort <> 'WMO323' THEN NULL
            WHEN Scheef <> 0 THEN 'BedragPastNiet'
            WHEN Status IN ('Akkoord', 'DeelsAkkoord', 'Verwerkt') AND Ingediend > 0 THEN 'PrestatiesOpen'
            WHEN Status IN ('Aangeboden', 'Verzonden', 'Aangehouden') AND Toegekend + Afgewezen > 0 THEN 'PrestatiesBeslist'
            WHEN (Status = 'Akkoord' AND Afgewezen > 0) OR (Status = 'DeelsAkkoord' AND Afgewezen = 0) THEN 'PrestatiesPassenNiet'
        END
    FROM Stand
)
SELECT Id AS BerichtId, Verschil
FROM Oordeel
WHERE Verschil IS NOT NULL
ORDER BY Volgnummer
LIMIT @Aantal;
