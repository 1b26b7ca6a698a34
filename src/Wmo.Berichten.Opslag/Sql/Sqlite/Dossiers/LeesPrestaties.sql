WITH Gevonden (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Prestatie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND ReferentieNummer IN (SELECT value FROM json_each(@Referenties))
    UNION
    SELECT BerichtId, Volgnummer
    FROM Prestatie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND VorigReferentieNummer IN (SELECT value FROM json_each(@Referenties))
    UNION
    SELECT Prestatie.BerichtId, Prestatie.Volgnummer
    FROM json_each(@Perioden) AS periode
    CROSS JOIN Prestatie ON Prestatie.Partij = @Partij AND Prestatie.Tegenpartij = @Tegenpartij
        AND Prestatie.ToewijzingNummer = periode.value ->> 'Nummer' AND Prestatie.Begindatum = periode.value ->> 'Begindatum'
), Alle (BerichtId, Volgnummer) AS (
    SELECT BerichtId, Volgnummer
    FROM Gevonden
    UNION
    -- What takes back a debit comes along, or that debit would seem to stand (TR389).
    SELECT credit.BerichtId, credit.Volgnummer
    FROM Gevonden
    CROSS JOIN Prestatie AS debet ON debet.BerichtId = Gevonden.BerichtId AND debet.Volgnummer = Gevonden.Volgnummer
    CROSS JOIN Prestatie AS credit ON credit.Partij = debet.Partij AND credit.Tegenpartij = debet.Tegenpartij
        AND credit.VorigReferentieNummer = debet.ReferentieNummer
    WHERE debet.DebetCredit = 'D' AND credit.DebetCredit = 'C'
)
SELECT
    Client, ReferentieNummer, VorigReferentieNummer, ToewijzingNummer, ProductCategorie, ProductCode, Begindatum,
    Einddatum, Volume, Eenheid, Tarief, Bedrag, DebetCredit, Status
FROM Alle
CROSS JOIN Prestatie ON Prestatie.BerichtId = Alle.BerichtId AND Prestatie.Volgnummer = Alle.Volgnummer
WHERE Prestatie.BerichtId <> @Zonder;
