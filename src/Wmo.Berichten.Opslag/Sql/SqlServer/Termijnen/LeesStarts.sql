SELECT
    Start.ToewijzingNummer, Start.ProductCategorie, Start.ProductCode, Start.ToewijzingIngangsdatum, Start.Begindatum,
    Start.Verwijdering, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Nummers) WITH (Waarde int '$') AS gevraagd
JOIN Start ON Start.Partij = @Partij AND Start.Tegenpartij = @Tegenpartij
    AND Start.ToewijzingNummer = gevraagd.Waarde AND Start.ToewijzingNummer IS NOT NULL
JOIN Bericht ON Bericht.Id = Start.BerichtId;
