SELECT Verzoek.Referentie, Verzoek.Dagtekening, Verzoek.BerichtId, Bericht.AangemaaktOp AS Op
FROM json_each(@Verzoeken) AS gevraagd
CROSS JOIN Verzoek ON Verzoek.Partij = @Partij AND Verzoek.Tegenpartij = @Tegenpartij AND Verzoek.Referentie = gevraagd.value
CROSS JOIN Bericht ON Bericht.Id = Verzoek.BerichtId;
