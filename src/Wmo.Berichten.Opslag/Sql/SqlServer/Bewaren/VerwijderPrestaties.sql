-- Of a toewijzing that is gone all prestaties go, once none of them is younger.
DELETE FROM Prestatie
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
    AND NOT EXISTS (
        SELECT 1
        FROM Toewijzing AS toewijzing
        WHERE toewijzing.Partij = Prestatie.Partij AND toewijzing.Nummer = Prestatie.ToewijzingNummer
            AND toewijzing.Tegenpartij = Prestatie.Tegenpartij)
    AND NOT EXISTS (
        SELECT 1
        FROM Prestatie AS ander
        JOIN Bericht AS bericht ON bericht.Id = ander.BerichtId
        WHERE ander.Partij = Prestatie.Partij AND ander.Tegenpartij = Prestatie.Tegenpartij
            AND ander.ToewijzingNummer = Prestatie.ToewijzingNummer
            AND (bericht.InhoudVerwijderdOp IS NULL OR bericht.AangemaaktOp >= @Voor));
