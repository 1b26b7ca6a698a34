-- Every status is held against what was written down apart from it: links of answers, findings, commands that wait, the
-- timeline, prestaties and the header of the declaratie. One statement, so that all of it is of one moment.
WITH Stand (Id, Volgnummer, Soort, Richting, Status, Heen, Antwoorden, Bevindingen, Opdrachten, Overgedragen, Geweigerd, Voorgelegd,
    Geparkeerd, Ingediend, Toegekend, Afgewezen, Scheef) AS (
    SELECT
        dit.Id, dit.Volgnummer, dit.Soort, dit.Richting, dit.Status,
        CASE WHEN dit.Soort IN (N'WMO301', N'WMO305', N'WMO307', N'WMO315', N'WMO317', N'WMO319', N'WMO323') THEN 1 ELSE 0 END,
        (SELECT COUNT(antwoord.Id) FROM Bericht AS antwoord WHERE antwoord.AntwoordOp = dit.Id AND antwoord.Richting <> dit.Richting),
        (SELECT COUNT(Bevinding.Volgnummer) FROM Bevinding WHERE Bevinding.BerichtId = dit.Id),
        -- A dead command waits too, for a person.
        (SELECT COUNT(Outbox.Volgnummer) FROM Outbox WHERE Outbox.BerichtId = dit.Id)
            + (SELECT COUNT(Deadletter.Volgnummer) FROM Deadletter WHERE Deadletter.BerichtId = dit.Id AND Deadletter.Toestand <> 'Opgelost'),
        -- Without any event: booked as sent from before this installation.
        (SELECT COUNT(CASE WHEN Gebeurtenis.Soort IN (N'BerichtVerzonden', N'FoutGemeld') THEN 1 END) + CASE COUNT(Gebeurtenis.Soort) WHEN 0 THEN 1 ELSE 0 END
            FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id),
        (SELECT COUNT(Gebeurtenis.Soort) FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id AND Gebeurtenis.Soort = N'BerichtGeweigerd'),
        (SELECT COUNT(Gebeurtenis.Soort) FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id AND Gebeurtenis.Soort = N'DeclaratieVoorgelegd'),
        (SELECT COUNT(Gebeurtenis.Soort) FROM Gebeurtenis WHERE Gebeurtenis.BerichtId = dit.Id AND Gebeurtenis.Soort = N'BerichtGeparkeerd'),
        (SELECT COUNT(Prestatie.Volgnummer) FROM Prestatie WHERE Prestatie.BerichtId = dit.Id AND Prestatie.Status = N'Ingediend'),
        (SELECT COUNT(Prestatie.Volgnummer) FROM Prestatie WHERE Prestatie.BerichtId = dit.Id AND Prestatie.Status = N'Toegekend'),
        (SELECT COUNT(Prestatie.Volgnummer) FROM Prestatie WHERE Prestatie.BerichtId = dit.Id AND Prestatie.Status = N'Afgewezen'),
        COALESCE((
            SELECT SUM(CASE Declaratie.DebetCredit WHEN N'D' THEN Declaratie.TotaalBedrag ELSE -Declaratie.TotaalBedrag END)
            FROM Declaratie
            WHERE Declaratie.BerichtId = dit.Id), 0)
        - COALESCE((
            SELECT SUM(CASE Prestatie.DebetCredit WHEN N'D' THEN Prestatie.Bedrag ELSE -Prestatie.Bedrag END)
            FROM Prestatie
            WHERE Prestatie.BerichtId = dit.Id), 0)
    FROM Bericht AS dit
    WHERE dit.Partij = @Partij AND dit.AangemaaktOp >= @Begin AND dit.AangemaaktOp < @Einde
), Oordeel (Id, Volgnummer, Verschil) AS (
    SELECT
        Id, Volgnummer,
        CASE
            WHEN Richting = N'Uit' AND Status NOT IN (N'Aangeboden', N'Verzonden', N'Aangehouden', N'Akkoord', N'DeelsAkkoord', N'Afgekeurd', N'Geparkeerd')
                THEN N'StatusPastNiet'
            WHEN Richting = N'In' AND Status NOT IN (N'Ontvangen', N'TerBeoordeling', N'Vrijgegeven', N'Verwerkt', N'Afgekeurd', N'Geparkeerd')
                THEN N'StatusPastNiet'
            WHEN Richting = N'Uit' AND Status IN (N'Aangeboden', N'Aangehouden') AND Opdrachten = 0 THEN N'OpdrachtOntbreekt'
            WHEN Richting = N'In' AND Status IN (N'Ontvangen', N'Vrijgegeven') AND Opdrachten = 0 THEN N'OpdrachtOntbreekt'
            WHEN Richting = N'In' AND Status = N'Afgekeurd' AND Antwoorden = 0 THEN N'AntwoordOntbreekt'
            WHEN Status = N'Geparkeerd' AND Geparkeerd = 0 THEN N'GeparkeerdZonderReden'
            WHEN Heen = 0 THEN NULL
            WHEN Status IN (N'Akkoord', N'DeelsAkkoord', N'Verwerkt') AND Antwoorden = 0 THEN N'AntwoordOntbreekt'
            WHEN Richting = N'Uit' AND Status = N'Afgekeurd' AND Antwoorden = 0 AND Geweigerd = 0 THEN N'AntwoordOntbreekt'
            WHEN Status IN (N'Aangeboden', N'Verzonden', N'Aangehouden', N'Ontvangen', N'TerBeoordeling', N'Vrijgegeven', N'Geparkeerd') AND Antwoorden > 0
                THEN N'BeantwoordMaarOpen'
            WHEN Status = N'Verzonden' AND Overgedragen = 0 THEN N'NietOvergedragen'
            WHEN Status = N'TerBeoordeling' AND Voorgelegd = 0 THEN N'NietVoorgelegd'
            WHEN Status IN (N'Afgekeurd', N'DeelsAkkoord') AND Bevindingen = 0 THEN N'OordeelPastNiet'
            WHEN (Status = N'Akkoord' OR (Status = N'Verwerkt' AND Soort <> N'WMO323')) AND Bevindingen > 0 THEN N'OordeelPastNiet'
            WHEN Soort <> N'WMO323' THEN NULL
            WHEN Scheef <> 0 THEN N'BedragPastNiet'
            WHEN Status IN (N'Akkoord', N'DeelsAkkoord', N'Verwerkt') AND Ingediend > 0 THEN N'PrestatiesOpen'
            WHEN Status IN (N'Aangeboden', N'Verzonden', N'Aangehouden') AND Toegekend + Afgewezen > 0 THEN N'PrestatiesBeslist'
            WHEN (Status = N'Akkoord' AND Afgewezen > 0) OR (Status = N'DeelsAkkoord' AND Afgewezen = 0) THEN N'PrestatiesPassenNiet'
        END
    FROM Stand
)
SELECT TOP (@Aantal) Id AS BerichtId, Verschil
FROM Oordeel
WHERE Verschil IS NOT NULL
ORDER BY Volgnummer;
