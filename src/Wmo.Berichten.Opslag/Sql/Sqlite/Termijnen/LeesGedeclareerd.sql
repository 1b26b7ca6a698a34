SELECT Prestatie.ToewijzingNummer, Prestatie.Begindatum, MIN(Bericht.AangemaaktOp) AS Op
FROM json_each(@Perioden) AS periode
CROSS JOIN Prestatie ON Prestatie.Partij = @Partij AND Prestatie.Tegenpartij = @Tegenpartij
    AND Prestatie.ToewijzingNummer = periode.value ->> 'Nummer' AND Prestatie.Begindatum >= periode.value ->> 'Van' AND Prestatie.Begindatum <= periode.value ->> 'Tot'
CROSS JOIN Bericht ON Bericht.Id = Prestatie.BerichtId
WHERE Prestatie.DebetCredit = 'D' AND Prestatie.Status <> 'Afgewezen'
GROUP BY Prestatie.ToewijzingNummer, Prestatie.Begindatum
UNION ALL
-- What waits for a person was handed in.
SELECT Voorgelegd.ToewijzingNummer, Voorgelegd.Maand AS Begindatum, Bericht.AangemaaktOp AS Op
FROM json_each(@Perioden) AS periode
CROSS JOIN Voorgelegd ON Voorgelegd.Partij = @Partij AND Voorgelegd.Tegenpartij = @Tegenpartij
    AND Voorgelegd.ToewijzingNummer = periode.value ->> 'Nummer' AND Voorgelegd.Maand >= periode.value ->> 'Van' AND Voorgelegd.Maand <= periode.value ->> 'Tot'
CROSS JOIN Bericht ON Bericht.Id = Voorgelegd.BerichtId;
