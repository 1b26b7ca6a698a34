-- Times are UTC text of one length (2026-01-31T12:00:00.000000Z), so that they sort; Guids are lower-case text.

CREATE TABLE Bericht (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Id TEXT NOT NULL UNIQUE,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Richting TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Identificatie TEXT NULL,
    -- The Identificatie while this message claims it (TR056); null when it never did or gave it free.
    GeclaimdeIdentificatie TEXT NULL,
    Referentienummer TEXT NOT NULL,
    Crossreferentienummer TEXT NULL,
    AntwoordOp TEXT NULL REFERENCES Bericht (Id),
    Applicatieversie TEXT NULL,
    Status TEXT NOT NULL,
    AangemaaktOp TEXT NOT NULL,
    GewijzigdOp TEXT NOT NULL,
    AfgehandeldOp TEXT NULL
) STRICT;

CREATE UNIQUE INDEX UX_Bericht_Ontvangen ON Bericht (Partij, Tegenpartij, Referentienummer) WHERE Richting = 'In';
CREATE UNIQUE INDEX UX_Bericht_Claim ON Bericht (Partij, Soort, GeclaimdeIdentificatie) WHERE GeclaimdeIdentificatie IS NOT NULL;
CREATE INDEX IX_Bericht_Partij ON Bericht (Partij, Volgnummer);
CREATE INDEX IX_Bericht_Referentienummer ON Bericht (Partij, Referentienummer);
CREATE INDEX IX_Bericht_Identificatie ON Bericht (Partij, Soort, Identificatie);
CREATE INDEX IX_Bericht_AntwoordOp ON Bericht (AntwoordOp) WHERE AntwoordOp IS NOT NULL;
CREATE INDEX IX_Bericht_Postvak ON Bericht (Partij, Volgnummer)
    WHERE Richting = 'In' AND Status = 'Verwerkt' AND AfgehandeldOp IS NULL;

-- Payload, compressed and encrypted; apart, so that lists never touch it.
CREATE TABLE BerichtInhoud (
    BerichtId TEXT NOT NULL PRIMARY KEY REFERENCES Bericht (Id),
    Inhoud BLOB NOT NULL
) STRICT;

CREATE TABLE Bevinding (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Regel TEXT NOT NULL,
    Niveau INTEGER NOT NULL,
    Retourcode TEXT NULL,
    Klasse TEXT NOT NULL,
    Pad TEXT NOT NULL,
    Melding TEXT NOT NULL
) STRICT;

CREATE INDEX IX_Bevinding_Bericht ON Bevinding (BerichtId, Volgnummer);

CREATE TABLE Gebeurtenis (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Op TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Omschrijving TEXT NOT NULL
) STRICT;

CREATE INDEX IX_Gebeurtenis_Bericht ON Gebeurtenis (BerichtId, Op, Volgnummer);

-- Uiterlijk is null while the deadline was met but not yet opened.
CREATE TABLE Termijn (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Soort TEXT NOT NULL,
    Uiterlijk TEXT NULL,
    VoldaanOp TEXT NULL,
    PRIMARY KEY (BerichtId, Soort)
) STRICT;

-- VastTot: held by an instance until then; null while nobody took it.
CREATE TABLE Outbox (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Id TEXT NOT NULL UNIQUE,
    Wachtrij TEXT NOT NULL,
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    AangemaaktOp TEXT NOT NULL,
    VastTot TEXT NULL
) STRICT;

CREATE INDEX IX_Outbox_VastTot ON Outbox (VastTot, Volgnummer);

CREATE TABLE Inbox (
    OpdrachtId TEXT NOT NULL,
    Wachtrij TEXT NOT NULL,
    IngenomenOp TEXT NOT NULL,
    PRIMARY KEY (OpdrachtId, Wachtrij)
) STRICT;
