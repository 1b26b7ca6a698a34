-- What deadlines there are and how they stand. A deadline is known by its two sides, its soort and what it is about (Kenmerk: id
-- of a message, ReferentieAanbieder, number of a toewijzing with a day or month, name of a case); Tegenpartij is the partij itself
-- where there is no other side. Uiterlijk is null while it was met but not yet opened. SeinOp: when something is to be said of it;
-- Gegeven: what was said last. HerzieOp: when the deadlines of its toewijzing must be worked out again.
CREATE TABLE Termijnstand (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Kenmerk TEXT NOT NULL,
    BerichtId TEXT NULL REFERENCES Bericht (Id),
    Toewijzing INTEGER NULL,
    Wie TEXT NOT NULL,
    Vanaf TEXT NULL,
    Uiterlijk TEXT NULL,
    VoldaanOp TEXT NULL,
    SeinOp TEXT NULL,
    Gegeven TEXT NULL,
    GegevenOp TEXT NULL,
    HerzieOp TEXT NULL
) STRICT;

CREATE UNIQUE INDEX UX_Termijnstand_Sleutel ON Termijnstand (Partij, Tegenpartij, Soort, Kenmerk);
CREATE INDEX IX_Termijnstand_Toewijzing ON Termijnstand (Partij, Tegenpartij, Toewijzing) WHERE Toewijzing IS NOT NULL;
CREATE INDEX IX_Termijnstand_Bericht ON Termijnstand (BerichtId) WHERE BerichtId IS NOT NULL;
CREATE INDEX IX_Termijnstand_Sein ON Termijnstand (SeinOp) WHERE SeinOp IS NOT NULL;
CREATE INDEX IX_Termijnstand_Herzie ON Termijnstand (HerzieOp) WHERE HerzieOp IS NOT NULL;
CREATE INDEX IX_Termijnstand_Open ON Termijnstand (Partij, Uiterlijk, Volgnummer) WHERE VoldaanOp IS NULL AND Uiterlijk IS NOT NULL;

INSERT INTO Termijnstand (Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp)
SELECT
    Bericht.Partij, Bericht.Tegenpartij,
    CASE WHEN Bericht.Soort = 'WMO323' THEN 'declaratieantwoord' ELSE Termijn.Soort END,
    Bericht.Id, Bericht.Id,
    CASE WHEN Bericht.Richting = 'In' THEN 'Partij' ELSE 'Tegenpartij' END,
    Bericht.AangemaaktOp, Termijn.Uiterlijk, Termijn.VoldaanOp,
    CASE WHEN Termijn.VoldaanOp IS NULL THEN Termijn.Uiterlijk END
FROM Termijn
JOIN Bericht ON Bericht.Id = Termijn.BerichtId
WHERE Bericht.Crossreferentienummer IS NULL;

DROP TABLE Termijn;

-- What only a backoffice knows, by the number of a toewijzing or the name of a case.
CREATE TABLE Moment (
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Kenmerk TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Datum TEXT NOT NULL,
    GemeldOp TEXT NOT NULL,
    PRIMARY KEY (Partij, Tegenpartij, Kenmerk, Soort, Datum)
) STRICT;

-- Stops are found by their toewijzing too; starts are since 0008.
CREATE INDEX IX_Stop_Toewijzing ON Stop (Partij, Tegenpartij, ToewijzingNummer) WHERE ToewijzingNummer IS NOT NULL;
