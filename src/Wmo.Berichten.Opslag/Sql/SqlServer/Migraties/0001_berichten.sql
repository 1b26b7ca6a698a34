-- Times are UTC. Keys that are Guids are not clustered: rows are stored in order of arrival.

CREATE TABLE Bericht (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Bericht PRIMARY KEY CLUSTERED,
    Id uniqueidentifier NOT NULL CONSTRAINT UQ_Bericht_Id UNIQUE NONCLUSTERED,
    Partij nvarchar(8) NOT NULL,
    -- Also a link of the chain, by the name that its envelopes carry: 200 characters, each of which may count as two.
    Tegenpartij nvarchar(400) NOT NULL,
    Richting nvarchar(3) NOT NULL,
    -- The functie of an envelope: 30 characters.
    Soort nvarchar(60) NOT NULL,
    -- Compared exactly, case included.
    Identificatie nvarchar(50) COLLATE Latin1_General_BIN2 NULL,
    -- The Identificatie while this message claims it (TR056); null when it never did or gave it free.
    GeclaimdeIdentificatie nvarchar(50) COLLATE Latin1_General_BIN2 NULL,
    Referentienummer uniqueidentifier NOT NULL,
    Crossreferentienummer uniqueidentifier NULL,
    AntwoordOp uniqueidentifier NULL CONSTRAINT FK_Bericht_AntwoordOp REFERENCES Bericht (Id),
    Applicatieversie nvarchar(50) NULL,
    Status nvarchar(20) NOT NULL,
    AangemaaktOp datetime2(6) NOT NULL,
    GewijzigdOp datetime2(6) NOT NULL,
    AfgehandeldOp datetime2(6) NULL
);

CREATE UNIQUE INDEX UX_Bericht_Ontvangen ON Bericht (Partij, Tegenpartij, Referentienummer) WHERE Richting = N'In';
CREATE UNIQUE INDEX UX_Bericht_Claim ON Bericht (Partij, Soort, GeclaimdeIdentificatie) WHERE GeclaimdeIdentificatie IS NOT NULL;
CREATE INDEX IX_Bericht_Partij ON Bericht (Partij, Volgnummer);
CREATE INDEX IX_Bericht_Referentienummer ON Bericht (Partij, Referentienummer);
CREATE INDEX IX_Bericht_Identificatie ON Bericht (Partij, Soort, Identificatie);
CREATE INDEX IX_Bericht_AntwoordOp ON Bericht (AntwoordOp) WHERE AntwoordOp IS NOT NULL;
CREATE INDEX IX_Bericht_Postvak ON Bericht (Partij, Volgnummer)
    WHERE Richting = N'In' AND Status = N'Verwerkt' AND AfgehandeldOp IS NULL;

-- Payload, compressed and encrypted; apart, so that lists never touch it.
CREATE TABLE BerichtInhoud (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT PK_BerichtInhoud PRIMARY KEY NONCLUSTERED
        CONSTRAINT FK_BerichtInhoud_Bericht REFERENCES Bericht (Id),
    Inhoud varbinary(max) NOT NULL
);

CREATE TABLE Bevinding (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Bevinding PRIMARY KEY CLUSTERED,
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Bevinding_Bericht REFERENCES Bericht (Id),
    Regel nvarchar(50) NOT NULL,
    Niveau int NOT NULL,
    Retourcode nvarchar(20) NULL,
    Klasse nvarchar(200) NOT NULL,
    Pad nvarchar(max) NOT NULL,
    Melding nvarchar(max) NOT NULL
);

CREATE INDEX IX_Bevinding_Bericht ON Bevinding (BerichtId, Volgnummer);

CREATE TABLE Gebeurtenis (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Gebeurtenis PRIMARY KEY CLUSTERED,
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Gebeurtenis_Bericht REFERENCES Bericht (Id),
    Op datetime2(6) NOT NULL,
    Soort nvarchar(100) NOT NULL,
    Omschrijving nvarchar(max) NOT NULL
);

CREATE INDEX IX_Gebeurtenis_Bericht ON Gebeurtenis (BerichtId, Op, Volgnummer);

-- Uiterlijk is null while the deadline was met but not yet opened.
CREATE TABLE Termijn (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Termijn_Bericht REFERENCES Bericht (Id),
    Soort nvarchar(50) NOT NULL,
    Uiterlijk datetime2(6) NULL,
    VoldaanOp datetime2(6) NULL,
    CONSTRAINT PK_Termijn PRIMARY KEY NONCLUSTERED (BerichtId, Soort)
);

-- VastTot: held by an instance until then; null while nobody took it.
CREATE TABLE Outbox (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Outbox PRIMARY KEY CLUSTERED,
    Id uniqueidentifier NOT NULL CONSTRAINT UQ_Outbox_Id UNIQUE NONCLUSTERED,
    Wachtrij nvarchar(200) NOT NULL,
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Outbox_Bericht REFERENCES Bericht (Id),
    AangemaaktOp datetime2(6) NOT NULL,
    VastTot datetime2(6) NULL
);

CREATE INDEX IX_Outbox_VastTot ON Outbox (VastTot, Volgnummer);

CREATE TABLE Inbox (
    OpdrachtId uniqueidentifier NOT NULL,
    Wachtrij nvarchar(200) NOT NULL,
    IngenomenOp datetime2(6) NOT NULL,
    CONSTRAINT PK_Inbox PRIMARY KEY NONCLUSTERED (OpdrachtId, Wachtrij)
);
