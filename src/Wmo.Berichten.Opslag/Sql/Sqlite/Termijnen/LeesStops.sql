SELECT
    Stop.ToewijzingNummer, Stop.ProductCategorie, Stop.ProductCode, Stop.ToewijzingIngangsdatum, Stop.Begindatum,
    Stop.Einddatum, Stop.Reden, Stop.Verwijdering, Bericht.AangemaaktOp AS Op
FROM json_each(@Nummers) AS gevraagd
CROSS JOIN Stop ON Stop.Partij = @Partij AND Stop.Tegenpartij = @Tegenpartij
    AND Stop.ToewijzingNummer = gevraagd.value AND Stop.ToewijzingNummer IS NOT NULL
CROSS JOIN Bericht ON Bericht.Id = Stop.BerichtId;
