-- Commands that wait for their turn behind it.
SELECT COUNT(DISTINCT opdracht.Volgnummer)
FROM Deadletter
JOIN Bericht AS dit ON dit.Id = Deadletter.BerichtId
JOIN Bericht AS later
    ON later.Partij = dit.Partij AND later.Tegenpartij = dit.Tegenpartij
    AND later.Volgsleutel = dit.Volgsleutel AND later.Status IN ('Aangeboden', 'Aangehouden') AND later.Volgnummer > dit.Volgnummer
JOIN Outbox AS opdracht ON opdracht.BerichtId = later.Id
WHERE Deadletter.Id = @Id AND Deadletter.Toestand = 'Open' AND Deadletter.Wachtrij = 'verzenden' AND dit.Status IN ('Aangeboden', 'Aangehouden');
