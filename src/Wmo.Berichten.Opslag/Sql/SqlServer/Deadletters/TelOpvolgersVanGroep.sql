-- Commands that wait for their turn behind one of the group.
SELECT COUNT(DISTINCT opdracht.Volgnummer)
FROM Deadletter
JOIN Bericht AS dit ON dit.Id = Deadletter.BerichtId
JOIN Bericht AS later
    ON later.Partij = dit.Partij AND later.Tegenpartij = dit.Tegenpartij
    AND later.Volgsleutel = dit.Volgsleutel AND later.Volgsleutel IS NOT NULL AND later.Status IN (N'Aangeboden', N'Aangehouden') AND later.Volgnummer > dit.Volgnummer
JOIN Outbox AS opdracht ON opdracht.BerichtId = later.Id
WHERE Deadletter.Groep = @Groep AND Deadletter.Toestand = N'Open' AND Deadletter.Wachtrij = N'verzenden' AND dit.Status IN (N'Aangeboden', N'Aangehouden');
