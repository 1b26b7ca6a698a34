-- What the headers of declaraties ask, and by status what their prestaties say. Never grouped by message: the two are
-- counted apart, as each stands.
SELECT
    Bericht.Richting, 'Gedeclareerd' AS Status,
    SUM(CASE Declaratie.DebetCredit WHEN 'D' THEN Declaratie.TotaalBedrag ELSE -Declaratie.TotaalBedrag END) AS Bedrag
FROM Bericht
CROSS JOIN Declaratie ON Declaratie.BerichtId = Bericht.Id
WHERE Bericht.Partij = @Partij AND Bericht.AangemaaktOp >= @Begin AND Bericht.AangemaaktOp < @Einde AND Bericht.Soort = 'WMO323'
GROUP BY Bericht.Richting
UNION ALL
SELECT
    Bericht.Richting, Prestatie.Status,
    SUM(CASE Prestatie.DebetCredit WHEN 'D' THEN Prestatie.Bedrag ELSE -Prestatie.Bedrag END) AS Bedrag
FROM Bericht
CROSS JOIN Prestatie ON Prestatie.BerichtId = Bericht.Id
WHERE Bericht.Partij = @Partij AND Bericht.AangemaaktOp >= @Begin AND Bericht.AangemaaktOp < @Einde AND Bericht.Soort = 'WMO323'
GROUP BY Bericht.Richting, Prestatie.Status;
