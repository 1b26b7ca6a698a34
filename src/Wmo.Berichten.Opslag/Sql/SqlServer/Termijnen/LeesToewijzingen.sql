SELECT
    Toewijzing.Nummer, Toewijzing.Datum, Toewijzing.Tijd, Toewijzing.Ingangsdatum, Toewijzing.Einddatum,
    Toewijzing.RedenWijziging, Toewijzing.ProductCategorie, Toewijzing.ProductCode, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Nummers) WITH (Waarde int '$') AS gevraagd
JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Nummer = gevraagd.Waarde AND Toewijzing.Tegenpartij = @Tegenpartij
JOIN Bericht ON Bericht.Id = Toewijzing.BerichtId;
