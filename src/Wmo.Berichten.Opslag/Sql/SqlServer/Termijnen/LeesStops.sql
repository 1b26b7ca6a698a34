SELECT
    Stop.ToewijzingNummer, Stop.ProductCategorie, Stop.ProductCode, Stop.ToewijzingIngangsdatum, Stop.Begindatum,
    Stop.Einddatum, Stop.Reden, Stop.Verwijdering, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Nummers) WITH (Waarde int '$') AS gevraagd
JOIN Stop ON Stop.Partij = @Partij AND Stop.Tegenpartij = @Tegenpartij
    AND Stop.ToewijzingNummer = gevraagd.Waarde AND Stop.ToewijzingNummer IS NOT NULL
JOIN Bericht ON Bericht.Id = Stop.BerichtId;
