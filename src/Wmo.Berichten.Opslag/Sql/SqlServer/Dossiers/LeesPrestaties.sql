WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Prestatie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND ReferentieNummer IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Referenties) WITH (Waarde nvarchar(40) '$'))
    UNION
    SELECT BerichtId, Volgnummer
    FROM Prestatie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND VorigReferentieNummer IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Referenties) WITH (Waarde nvarchar(40) '$'))
        AND VorigReferentieNummer IS NOT NULL
    UNION
    SELECT Prestatie.BerichtId, Prestatie.Volgnummer
    FROM OPENJSON(@Perioden) WITH (Nummer int, Begindatum date) AS periode
    JOIN Prestatie ON Prestatie.Partij = @Partij AND Prestatie.Tegenpartij = @Tegenpartij
        AND Prestatie.ToewijzingNummer = periode.Nummer AND Prestatie.Begindatum = periode.Begindatum
), Alle (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Gevonden
    UNION
    -- What takes back a debit comes along, or that debit would seem to stand (TR389).
    SELECT credit.BerichtId, credit.Volgnummer
    FROM Gevonden
    JOIN Prestatie AS debet ON debet.BerichtId = Gevonden.BerichtId AND debet.Volgnummer = Gevonden.Volgnummer
    JOIN Prestatie AS credit ON credit.Partij = debet.Partij AND credit.Tegenpartij = debet.Tegenpartij
        AND credit.VorigReferentieNummer = debet.ReferentieNummer AND credit.VorigReferentieNummer IS NOT NULL
    WHERE debet.DebetCredit = N'D' AND credit.DebetCredit = N'C'
)
SELECT
    Client, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
    Einddatum, Volume, Eenheid, Tarief, Bedrag, DebetCredit, Status
FROM Alle
JOIN Prestatie ON Prestatie.BerichtId = Alle.BerichtId AND Prestatie.Volgnummer = Alle.Volgnummer
WHERE Prestatie.BerichtId <> @Zonder;
