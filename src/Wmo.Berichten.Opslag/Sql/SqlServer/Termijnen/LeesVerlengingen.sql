SELECT
    Verlengingsvraag.ToewijzingNummer, Verlengingsvraag.ProductCategorie, Verlengingsvraag.ProductCode, Verlengingsvraag.Vanaf,
    Verlengingsvraag.Einddatum, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Nummers) WITH (Waarde int '$') AS gevraagd
JOIN Verlengingsvraag ON Verlengingsvraag.Partij = @Partij AND Verlengingsvraag.Tegenpartij = @Tegenpartij
    AND Verlengingsvraag.ToewijzingNummer = gevraagd.Waarde
JOIN Bericht ON Bericht.Id = Verlengingsvraag.BerichtId;
