SELECT Prestatie.ToewijzingNummer, Prestatie.Begindatum, MIN(Bericht.AangemaaktOp) AS Op
FROM json_each(@Perioden) AS periode
CROSS JOIN Prestatie ON Prestatie.Partij = @Partij AND Prestatie.Tegenpartij = @Tegenpartij
    AND Prestatie.ToewijzingNummer = periode.value ->> 'Nummer' AND Prestatie.Begindatum >= periode.value ->> 'Van' AND Prestatie.Begindatum <= periode.value ->> 'Tot'
CROSS JOIN Bericht ON Bericht.Id = Prestatie.BerichtId
WHERE Prestatie.DebetCredit = 'D' AND Prestatie.Status <> 'Afgewezen'
GROUP BY Prestatie.ToewijzingNummer, Prestatie.Begindatum;
