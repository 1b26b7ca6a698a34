SELECT
    Verlengingsvraag.ToewijzingNummer, Verlengingsvraag.ProductCategorie, Verlengingsvraag.ProductCode, Verlengingsvraag.Vanaf,
    Verlengingsvraag.Einddatum, Bericht.AangemaaktOp AS Op
FROM json_each(@Nummers) AS gevraagd
CROSS JOIN Verlengingsvraag ON Verlengingsvraag.Partij = @Partij AND Verlengingsvraag.Tegenpartij = @Tegenpartij
    AND Verlengingsvraag.ToewijzingNummer = gevraagd.value
CROSS JOIN Bericht ON Bericht.Id = Verlengingsvraag.BerichtId;
