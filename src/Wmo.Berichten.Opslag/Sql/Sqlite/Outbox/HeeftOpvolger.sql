SELECT 1
FROM Bericht AS dit
JOIN Bericht AS later
    ON later.Partij = dit.Partij AND later.Tegenpartij = dit.Tegenpartij
    AND later.Volgsleutel = dit.Volgsleutel AND later.Volgnummer > dit.Volgnummer
    AND later.Status IN ('Aangeboden', 'Aangehouden')
WHERE dit.Id = @BerichtId
LIMIT 1;
