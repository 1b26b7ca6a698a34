SELECT
    Client, ToewijzingNummer, ProductCategorie, ProductCode, ToewijzingIngangsdatum, Begindatum, Verwijdering
FROM Start
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
    AND Client IN (SELECT value FROM json_each(@Clienten))
    AND BerichtId <> @Zonder;
