SELECT
    Start.ToewijzingNummer, Start.ProductCategorie, Start.ProductCode, Start.ToewijzingIngangsdatum, Start.Begindatum,
    Start.Verwijdering, Bericht.AangemaaktOp AS Op
FROM json_each(@Nummers) AS gevraagd
CROSS JOIN Start ON Start.Partij = @Partij AND Start.Tegenpartij = @Tegenpartij
    AND Start.ToewijzingNummer = gevraagd.value AND Start.ToewijzingNummer IS NOT NULL
CROSS JOIN Bericht ON Bericht.Id = Start.BerichtId;
