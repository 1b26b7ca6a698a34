SELECT
    som.Client, som.ToewijzingNummer, som.Eenheid, som.Volume, som.Bedrag,
    -- A granted debit stands that no credit took back (TR385).
    CAST(CASE WHEN EXISTS (
        SELECT 1
        FROM Prestatie AS debet
        WHERE debet.Partij = @Partij AND debet.Tegenpartij = @Tegenpartij
            AND debet.ToewijzingNummer = som.ToewijzingNummer AND debet.Client = som.Client
            AND debet.DebetCredit = N'D' AND debet.Status = N'Toegekend' AND debet.BerichtId <> @Zonder
            AND NOT EXISTS (
                SELECT 1
                FROM Prestatie AS credit
                WHERE credit.Partij = @Partij AND credit.Tegenpartij = @Tegenpartij
                    AND credit.VorigReferentieNummer = debet.ReferentieNummer AND credit.VorigReferentieNummer IS NOT NULL
                    AND credit.DebetCredit = N'C' AND credit.Status <> N'Afgewezen' AND credit.BerichtId <> @Zonder
            )
    ) THEN 1 ELSE 0 END AS bit) AS Toegekend
FROM (
    SELECT
        Client, ToewijzingNummer, Eenheid,
        SUM(CASE DebetCredit WHEN N'D' THEN CAST(Volume AS bigint) ELSE -CAST(Volume AS bigint) END) AS Volume,
        SUM(CASE DebetCredit WHEN N'D' THEN Bedrag ELSE -Bedrag END) AS Bedrag
    FROM Prestatie
    WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
        AND ToewijzingNummer IN (SELECT Waarde FROM OPENJSON(@Toewijzingen) WITH (Waarde int '$'))
        AND Status <> N'Afgewezen' AND BerichtId <> @Zonder
    GROUP BY ToewijzingNummer, Client, Eenheid
) AS som;
