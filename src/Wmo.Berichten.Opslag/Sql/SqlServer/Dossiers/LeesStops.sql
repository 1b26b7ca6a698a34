SELECT
    Client, ToewijzingNummer, ProductCategorie, ProductCode, ToewijzingIngangsdatum, Begindatum, Einddatum, Reden,
    Verwijdering
FROM Stop
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
    AND Client IN (
        SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Clienten) WITH (Waarde nvarchar(22) '$'))
    AND BerichtId <> @Zonder;
