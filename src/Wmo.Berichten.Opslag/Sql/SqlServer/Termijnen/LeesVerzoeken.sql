SELECT Verzoek.Referentie, Verzoek.Dagtekening, Verzoek.BerichtId, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Verzoeken) WITH (Waarde nvarchar(72) '$') AS gevraagd
JOIN Verzoek ON Verzoek.Partij = @Partij AND Verzoek.Tegenpartij = @Tegenpartij AND Verzoek.Referentie = gevraagd.Waarde COLLATE Latin1_General_BIN2
JOIN Bericht ON Bericht.Id = Verzoek.BerichtId;
