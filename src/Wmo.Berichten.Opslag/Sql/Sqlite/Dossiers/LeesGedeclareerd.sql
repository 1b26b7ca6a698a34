SELECT
    som.Client, som.ToewijzingNummer, som.Eenheid, som.Volume, som.Bedrag,
    -- A granted debit stands that no credit took back (TR385).
    EXISTS (
        SELECT 1
        FROM Prestatie AS debet
        WHERE debet.Partij = @Partij AND debet.Tegenpartij = @Tegenpartij
            AND debet.ToewijzingNummer = som.ToewijzingNummer AND debet.Client = som.Client
            AND debet.DebetCredit = 'D' AND debet.Status = 'Toegekend' AND debet.BerichtId <> @Zonder
            AND NOT EXISTS (
                SELECT 1
                FROM Prestatie AS credit
                WHERE credit.Partij = @Partij AND credit.Tegenpartij = @Tegenpartij
                    AND credit.VorigReferentieNummer = debet.ReferentieNummer
                    AND credit.DebetCredit = 'C' AND credit.Status <> 'Afgewezen' AND credit.BerichtId <> @Zonder
            )
    ) AS Toegekend
FROM (
    SELECT
        Client, ToewijzingNummer, Eenheid,
        SUM(CASE DebetCredit WHEN 'D' THEN Volume ELSE -Volume END) AS Volume,
        SUM(CASE DebetCredit WHEN 'D' THEN Bedrag ELSE -Bedrag END) AS Bedrag
    FROM Prestatie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND ToewijzingNummer IN (SELECT value FROM json_each(@Toewijzingen))
        AND Status <> 'Afgewezen' AND BerichtId <> @Zonder
    GROUP BY ToewijzingNummer, Client, Eenheid
) AS som;
