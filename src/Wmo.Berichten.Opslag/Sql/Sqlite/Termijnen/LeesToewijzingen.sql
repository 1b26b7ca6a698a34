SELECT
    Toewijzing.Nummer, Toewijzing.Datum, Toewijzing.Tijd, Toewijzing.Ingangsdatum, Toewijzing.Einddatum,
    Toewijzing.RedenWijziging, Toewijzing.ProductCategorie, Toewijzing.ProductCode, Bericht.AangemaaktOp AS Op
FROM json_each(@Nummers) AS gevraagd
CROSS JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Nummer = gevraagd.value AND Toewijzing.Tegenpartij = @Tegenpartij
CROSS JOIN Bericht ON Bericht.Id = Toewijzing.BerichtId;
