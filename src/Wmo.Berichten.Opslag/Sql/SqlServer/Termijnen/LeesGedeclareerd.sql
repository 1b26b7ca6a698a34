SELECT Prestatie.ToewijzingNummer, Prestatie.Begindatum, MIN(Bericht.AangemaaktOp) AS Op
FROM OPENJSON(@Perioden) WITH (Nummer int, Van date, Tot date) AS periode
JOIN Prestatie ON Prestatie.Partij = @Partij AND Prestatie.Tegenpartij = @Tegenpartij
    AND Prestatie.ToewijzingNummer = periode.Nummer AND Prestatie.Begindatum >= periode.Van AND Prestatie.Begindatum <= periode.Tot
JOIN Bericht ON Bericht.Id = Prestatie.BerichtId
WHERE Prestatie.DebetCredit = N'D' AND Prestatie.Status <> N'Afgewezen'
GROUP BY Prestatie.ToewijzingNummer, Prestatie.Begindatum;
