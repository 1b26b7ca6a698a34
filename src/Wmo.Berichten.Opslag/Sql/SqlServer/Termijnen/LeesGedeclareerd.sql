SELECT Prestatie.ToewijzingNummer, Prestatie.Begindatum, MIN(Bericht.AangemaaktOp) AS Op
FROM OPENJSON(@Perioden) WITH (Nummer int, Van date, Tot date) AS periode
JOIN Prestatie ON Prestatie.Partij = @Partij AND Prestatie.Tegenpartij = @Tegenpartij
    AND Prestatie.ToewijzingNummer = periode.Nummer AND Prestatie.Begindatum >= periode.Van AND Prestatie.Begindatum <= periode.Tot
JOIN Bericht ON Bericht.Id = Prestatie.BerichtId
WHERE Prestatie.DebetCredit = N'D' AND Prestatie.Status <> N'Afgewezen'
GROUP BY Prestatie.ToewijzingNummer, Prestatie.Begindatum
UNION ALL
-- What waits for a person was handed in.
SELECT Voorgelegd.ToewijzingNummer, Voorgelegd.Maand AS Begindatum, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Perioden) WITH (Nummer int, Van date, Tot date) AS periode
JOIN Voorgelegd ON Voorgelegd.Partij = @Partij AND Voorgelegd.Tegenpartij = @Tegenpartij
    AND Voorgelegd.ToewijzingNummer = periode.Nummer AND Voorgelegd.Maand >= periode.Van AND Voorgelegd.Maand <= periode.Tot
JOIN Bericht ON Bericht.Id = Voorgelegd.BerichtId;
