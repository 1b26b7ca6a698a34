SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE Id = @Id AND Partij = @Partij;

SELECT Regel, Niveau, Retourcode, Klasse, Pad, Melding
FROM Bevinding
WHERE BerichtId = @Id
ORDER BY Volgnummer;

SELECT BerichtId, Op, Soort, Omschrijving
FROM Gebeurtenis
WHERE BerichtId = @Id
ORDER BY Op, Volgnummer;

-- A deadline that was met before it was opened is no deadline yet.
SELECT Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Toewijzing, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp, Gegeven, GegevenOp, HerzieOp
FROM Termijnstand
WHERE BerichtId = @Id AND Uiterlijk IS NOT NULL
ORDER BY Uiterlijk, Soort;

SELECT
    Id, Partij, Tegenpartij, Richting, Soort, Identificatie, Referentienummer, Crossreferentienummer,
    AntwoordOp, Applicatieversie, Bestandsnaam, Pogingen, Status, AangemaaktOp, GewijzigdOp, AfgehandeldOp
FROM Bericht
WHERE AntwoordOp = @Id AND Partij = @Partij
ORDER BY Volgnummer
LIMIT 1;
