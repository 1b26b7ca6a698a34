-- Finished: what went out was answered, what came in was taken from the postvak, and nothing waits for it any more.
UPDATE Bericht
SET InhoudVerwijderdOp = @Op
WHERE Id IN (SELECT value FROM json_each(@Ids))
    AND InhoudVerwijderdOp IS NULL
    AND (Status = 'Afgekeurd'
        OR (Richting = 'Uit' AND Status IN ('Akkoord', 'DeelsAkkoord'))
        OR (Richting = 'Uit' AND Status = 'Verzonden' AND Crossreferentienummer IS NOT NULL)
        OR (Richting = 'In' AND Status = 'Verwerkt' AND AfgehandeldOp IS NOT NULL))
    AND NOT EXISTS (SELECT 1 FROM Outbox AS opdracht WHERE opdracht.BerichtId = Bericht.Id)
    AND NOT EXISTS (
        SELECT 1
        FROM Deadletter AS deadletter
        WHERE deadletter.BerichtId = Bericht.Id AND deadletter.BerichtId IS NOT NULL AND deadletter.Toestand IN ('Open', 'Onderweg'))
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
