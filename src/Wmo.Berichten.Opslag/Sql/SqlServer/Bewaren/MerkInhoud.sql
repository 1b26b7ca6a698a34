-- Finished: what went out was answered, what came in was taken from the postvak, and nothing waits for it any more.
UPDATE Bericht
SET InhoudVerwijderdOp = @Op
WHERE Id IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
    AND InhoudVerwijderdOp IS NULL
    AND (Status = N'Afgekeurd'
        OR (Richting = N'Uit' AND Status IN (N'Akkoord', N'DeelsAkkoord'))
        OR (Richting = N'Uit' AND Status = N'Verzonden' AND Crossreferentienummer IS NOT NULL)
        OR (Richting = N'In' AND Status = N'Verwerkt' AND AfgehandeldOp IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM Outbox AS opdracht WHERE opdracht.BerichtId = Bericht.Id)
    AND NOT EXISTS (
        SELECT 1
        FROM Deadletter AS deadletter
        WHERE deadletter.BerichtId = Bericht.Id AND deadletter.BerichtId IS NOT NULL AND deadletter.Toestand IN (N'Open', N'Onderweg'))
    AND NOT EXISTS (
        SELECT 1
        FROM Termijnstand AS termijn
        WHERE termijn.BerichtId = Bericht.Id AND termijn.BerichtId IS NOT NULL AND termijn.VoldaanOp IS NULL)
    AND NOT EXISTS (
        SELECT 1
        FROM Verzoek AS verzoek
        WHERE verzoek.BerichtId = Bericht.Id
            AND NOT EXISTS (
                SELECT 1
                FROM Verzoekantwoord AS antwoord
                WHERE antwoord.Partij = verzoek.Partij AND antwoord.Tegenpartij = verzoek.Tegenpartij
                    AND antwoord.Referentie = verzoek.Referentie AND antwoord.Antwoord = @Afgewezen)
            AND NOT EXISTS (
                SELECT 1
                FROM Toewijzing AS toewijzing
                WHERE toewijzing.Partij = verzoek.Partij AND toewijzing.Tegenpartij = verzoek.Tegenpartij
                    AND toewijzing.ReferentieAanbieder = verzoek.Referentie
                    AND toewijzing.ReferentieAanbieder IS NOT NULL));
