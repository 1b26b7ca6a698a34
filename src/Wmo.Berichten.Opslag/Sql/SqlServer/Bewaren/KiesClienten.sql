-- Clients of whom nothing came since then and for whom nothing runs on: the last version of every toewijzing has ended, its
-- prestaties are as old, no deadline lapsed later, and what was delivered without one has stopped or was withdrawn.
WITH Betrokken (Partij, Tegenpartij, Client) AS (
    SELECT Partij, Tegenpartij, Client
    FROM Toewijzing
    WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
    UNION
    SELECT Partij, Tegenpartij, Client
    FROM Start
    WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
    UNION
    SELECT Partij, Tegenpartij, Client
    FROM Stop
    WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
    UNION
    SELECT Partij, Tegenpartij, Client
    FROM Verzoek
    WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
)
SELECT Partij, Tegenpartij, Client
FROM Betrokken AS wie
WHERE NOT EXISTS (
        SELECT 1
        FROM Toewijzing AS toewijzing
        JOIN Bericht AS bericht ON bericht.Id = toewijzing.BerichtId
        WHERE toewijzing.Partij = wie.Partij AND toewijzing.Tegenpartij = wie.Tegenpartij
            AND toewijzing.Client = wie.Client
            AND (bericht.InhoudVerwijderdOp IS NULL OR bericht.AangemaaktOp >= @Voor
                OR ((toewijzing.Einddatum IS NULL OR toewijzing.Einddatum >= @Dag)
                    AND NOT EXISTS (
                        SELECT 1
                        FROM Toewijzing AS later
                        WHERE later.Partij = toewijzing.Partij AND later.Tegenpartij = toewijzing.Tegenpartij
                            AND later.Nummer = toewijzing.Nummer
                            AND (later.Datum > toewijzing.Datum OR (later.Datum = toewijzing.Datum AND later.Tijd > toewijzing.Tijd))))))
    AND NOT EXISTS (
        SELECT 1
        FROM Toewijzing AS toewijzing
        JOIN Prestatie AS prestatie
            ON prestatie.Partij = toewijzing.Partij AND prestatie.Tegenpartij = toewijzing.Tegenpartij
            AND prestatie.ToewijzingNummer = toewijzing.Nummer
        JOIN Bericht AS bericht ON bericht.Id = prestatie.BerichtId
        WHERE toewijzing.Partij = wie.Partij AND toewijzing.Tegenpartij = wie.Tegenpartij
            AND toewijzing.Client = wie.Client
            AND (bericht.InhoudVerwijderdOp IS NULL OR bericht.AangemaaktOp >= @Voor))
    AND NOT EXISTS (
        SELECT 1
        FROM Toewijzing AS toewijzing
        JOIN Termijnstand AS termijn
            ON termijn.Partij = toewijzing.Partij AND termijn.Tegenpartij = toewijzing.Tegenpartij
            AND termijn.Toewijzing = toewijzing.Nummer AND termijn.Toewijzing IS NOT NULL
        WHERE toewijzing.Partij = wie.Partij AND toewijzing.Tegenpartij = wie.Tegenpartij AND toewijzing.Client = wie.Client
            AND termijn.VoldaanOp IS NULL AND termijn.Uiterlijk >= @Voor)
    AND NOT EXISTS (
        SELECT 1
        FROM Start AS begonnen
        JOIN Bericht AS bericht ON bericht.Id = begonnen.BerichtId
        WHERE begonnen.Partij = wie.Partij AND begonnen.Tegenpartij = wie.Tegenpartij AND begonnen.Client = wie.Client
            AND (bericht.InhoudVerwijderdOp IS NULL OR bericht.AangemaaktOp >= @Voor))
    AND NOT EXISTS (
        SELECT 1
        FROM Stop AS gestopt
        JOIN Bericht AS bericht ON bericht.Id = gestopt.BerichtId
        WHERE gestopt.Partij = wie.Partij AND gestopt.Tegenpartij = wie.Tegenpartij AND gestopt.Client = wie.Client
            AND (bericht.InhoudVerwijderdOp IS NULL OR bericht.AangemaaktOp >= @Voor))
    AND NOT EXISTS (
        SELECT 1
        FROM Verzoek AS verzoek
        JOIN Bericht AS bericht ON bericht.Id = verzoek.BerichtId
        WHERE verzoek.Partij = wie.Partij AND verzoek.Tegenpartij = wie.Tegenpartij AND verzoek.Client = wie.Client
            AND (bericht.InhoudVerwijderdOp IS NULL OR bericht.AangemaaktOp >= @Voor))
    AND NOT EXISTS (
        SELECT 1
        FROM Start AS begonnen
        WHERE begonnen.Partij = wie.Partij AND begonnen.Tegenpartij = wie.Tegenpartij
            AND begonnen.Client = wie.Client AND begonnen.ToewijzingNummer IS NULL AND begonnen.Verwijdering = 0
            AND NOT EXISTS (
                SELECT 1
                FROM Stop AS gestopt
                WHERE gestopt.Partij = begonnen.Partij AND gestopt.Tegenpartij = begonnen.Tegenpartij
                    AND gestopt.Client = begonnen.Client AND gestopt.Begindatum = begonnen.Begindatum AND gestopt.Verwijdering = 0)
            AND NOT EXISTS (
                SELECT 1
                FROM Start AS ingetrokken
                WHERE ingetrokken.Partij = begonnen.Partij AND ingetrokken.Tegenpartij = begonnen.Tegenpartij
                    AND ingetrokken.Client = begonnen.Client AND ingetrokken.Begindatum = begonnen.Begindatum
                    AND ingetrokken.Verwijdering = 1));
