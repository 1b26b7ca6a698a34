-- What deadlines there are and how they stand. A deadline is known by its two sides, its soort and what it is about (Kenmerk: id
-- of a message, ReferentieAanbieder, number of a toewijzing with a day or month, name of a case); Tegenpartij is the partij itself
-- where there is no other side. Uiterlijk is null while it was met but not yet opened. SeinOp: when something is to be said of it;
-- Gegeven: what was said last. HerzieOp: when the deadlines of its toewijzing must be worked out again.
CREATE TABLE Termijnstand (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Termijnstand PRIMARY KEY CLUSTERED,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(400) NOT NULL,
    Soort nvarchar(50) NOT NULL,
    Kenmerk nvarchar(72) COLLATE Latin1_General_BIN2 NOT NULL,
    BerichtId uniqueidentifier NULL CONSTRAINT FK_Termijnstand_Bericht REFERENCES Bericht (Id),
    Toewijzing int NULL,
    Wie nvarchar(20) NOT NULL,
    Vanaf datetime2(6) NULL,
    Uiterlijk datetime2(6) NULL,
    VoldaanOp datetime2(6) NULL,
    SeinOp datetime2(6) NULL,
    Gegeven nvarchar(20) NULL,
    GegevenOp datetime2(6) NULL,
    HerzieOp datetime2(6) NULL
);

CREATE UNIQUE INDEX UX_Termijnstand_Sleutel ON Termijnstand (Partij, Tegenpartij, Soort, Kenmerk);
CREATE INDEX IX_Termijnstand_Toewijzing ON Termijnstand (Partij, Tegenpartij, Toewijzing) WHERE Toewijzing IS NOT NULL;
CREATE INDEX IX_Termijnstand_Bericht ON Termijnstand (BerichtId) WHERE BerichtId IS NOT NULL;
CREATE INDEX IX_Termijnstand_Sein ON Termijnstand (SeinOp) WHERE SeinOp IS NOT NULL;
CREATE INDEX IX_Termijnstand_Herzie ON Termijnstand (HerzieOp) WHERE HerzieOp IS NOT NULL;
CREATE INDEX IX_Termijnstand_Open ON Termijnstand (Partij, Uiterlijk, Volgnummer) WHERE VoldaanOp IS NULL AND Uiterlijk IS NOT NULL;

INSERT INTO Termijnstand (Partij, Tegenpartij, Soort, Kenmerk, BerichtId, Wie, Vanaf, Uiterlijk, VoldaanOp, SeinOp)
SELECT
    Bericht.Partij, Bericht.Tegenpartij,
    CASE WHEN Bericht.Soort = N'WMO323' THEN N'declaratieantwoord' ELSE Termijn.Soort END,
    LOWER(CAST(Bericht.Id AS nvarchar(36))), Bericht.Id,
    CASE WHEN Bericht.Richting = N'In' THEN N'Partij' ELSE N'Tegenpartij' END,
    Bericht.AangemaaktOp, Termijn.Uiterlijk, Termijn.VoldaanOp,
    CASE WHEN Termijn.VoldaanOp IS NULL THEN Termijn.Uiterlijk END
FROM Termijn
JOIN Bericht ON Bericht.Id = Termijn.BerichtId
WHERE Bericht.Crossreferentienummer IS NULL;

DROP TABLE Termijn;

-- What only a backoffice knows, by the number of a toewijzing or the name of a case.
CREATE TABLE Moment (
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(400) NOT NULL,
    Kenmerk nvarchar(72) COLLATE Latin1_General_BIN2 NOT NULL,
    Soort nvarchar(50) NOT NULL,
    Datum date NOT NULL,
    GemeldOp datetime2(6) NOT NULL,
    CONSTRAINT PK_Moment PRIMARY KEY NONCLUSTERED (Partij, Tegenpartij, Kenmerk, Soort, Datum)
);

-- Stops are found by their toewijzing too; starts are since 0008.
CREATE INDEX IX_Stop_Toewijzing ON Stop (Partij, Tegenpartij, ToewijzingNummer) WHERE ToewijzingNummer IS NOT NULL;
