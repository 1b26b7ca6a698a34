-- The dossiers: per partij and other side what their heenberichten said, one table per kind of fact. A row is known by its
-- message and its place among the facts of that kind, so that the same message adds nothing twice. Client is a keyed hash
-- of the BSN. Codes are those of the standard, dates are of the type date, amounts are in cents.

-- Secrets of the installation, encrypted.
CREATE TABLE Geheim (
    Naam nvarchar(50) NOT NULL CONSTRAINT PK_Geheim PRIMARY KEY,
    Inhoud varbinary(max) NOT NULL
);

-- One row per dossier; whoever works on it counts a turn and so holds the row.
CREATE TABLE Dossier (
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Beurt bigint NOT NULL,
    CONSTRAINT PK_Dossier PRIMARY KEY (Partij, Tegenpartij)
);

-- Identificaties under which a received message passed level 2 (TR056).
CREATE TABLE Identificatieclaim (
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Soort nvarchar(10) NOT NULL,
    Identificatie nvarchar(50) COLLATE Latin1_General_BIN2 NOT NULL,
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Identificatieclaim_Bericht REFERENCES Bericht (Id),
    CONSTRAINT PK_Identificatieclaim PRIMARY KEY (Partij, Tegenpartij, Soort, Identificatie)
);

-- Versions of toewijzingen. Tijd is text in both engines: a message may be more precise than a column of time.
CREATE TABLE Toewijzing (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Toewijzing_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Client nvarchar(22) COLLATE Latin1_General_BIN2 NOT NULL,
    Nummer int NOT NULL,
    Datum date NOT NULL,
    Tijd nvarchar(16) NOT NULL,
    Dagtekening date NOT NULL,
    ReferentieAanbieder nvarchar(72) COLLATE Latin1_General_BIN2 NULL,
    ProductCategorie nvarchar(10) NULL,
    ProductCode nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
    Ingangsdatum date NOT NULL,
    Einddatum date NULL,
    RedenWijziging nvarchar(10) NULL,
    OmvangVolume int NULL,
    OmvangEenheid nvarchar(10) NULL,
    OmvangFrequentie nvarchar(10) NULL,
    Budget bigint NULL,
    Kenmerk nvarchar(32) NOT NULL,
    CONSTRAINT PK_Toewijzing PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Toewijzing_Client ON Toewijzing (Partij, Tegenpartij, Client);
CREATE INDEX IX_Toewijzing_Nummer ON Toewijzing (Partij, Nummer);
CREATE INDEX IX_Toewijzing_ReferentieAanbieder ON Toewijzing (Partij, Tegenpartij, ReferentieAanbieder)
    WHERE ReferentieAanbieder IS NOT NULL;

CREATE TABLE Start (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Start_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Client nvarchar(22) COLLATE Latin1_General_BIN2 NOT NULL,
    ToewijzingNummer int NULL,
    ProductCategorie nvarchar(10) NULL,
    ProductCode nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
    ToewijzingIngangsdatum date NULL,
    Begindatum date NOT NULL,
    Verwijdering bit NOT NULL,
    CONSTRAINT PK_Start PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Start_Client ON Start (Partij, Tegenpartij, Client);

CREATE TABLE Stop (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Stop_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Client nvarchar(22) COLLATE Latin1_General_BIN2 NOT NULL,
    ToewijzingNummer int NULL,
    ProductCategorie nvarchar(10) NULL,
    ProductCode nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
    ToewijzingIngangsdatum date NULL,
    Begindatum date NOT NULL,
    Einddatum date NOT NULL,
    Reden nvarchar(10) NOT NULL,
    Verwijdering bit NOT NULL,
    CONSTRAINT PK_Stop PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Stop_Client ON Stop (Partij, Tegenpartij, Client);

CREATE TABLE Verzoek (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Verzoek_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Client nvarchar(22) COLLATE Latin1_General_BIN2 NOT NULL,
    Soort nvarchar(10) NOT NULL,
    Referentie nvarchar(72) COLLATE Latin1_General_BIN2 NOT NULL,
    Dagtekening date NOT NULL,
    CONSTRAINT PK_Verzoek PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Verzoek_Client ON Verzoek (Partij, Tegenpartij, Client);
CREATE INDEX IX_Verzoek_Referentie ON Verzoek (Partij, Tegenpartij, Referentie);

CREATE TABLE Verzoekantwoord (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Verzoekantwoord_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Referentie nvarchar(72) COLLATE Latin1_General_BIN2 NOT NULL,
    Antwoord nvarchar(10) NOT NULL,
    Dagtekening date NOT NULL,
    CONSTRAINT PK_Verzoekantwoord PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Verzoekantwoord_Referentie ON Verzoekantwoord (Partij, Tegenpartij, Referentie);

CREATE TABLE Declaratie (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Declaratie_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Nummer nvarchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    Identificatie nvarchar(24) COLLATE Latin1_General_BIN2 NOT NULL,
    Dagtekening date NOT NULL,
    BasisschemaXsdVersie nvarchar(max) NOT NULL,
    BerichtXsdVersie nvarchar(max) NOT NULL,
    Begindatum date NOT NULL,
    Einddatum date NOT NULL,
    TotaalBedrag bigint NOT NULL,
    DebetCredit nvarchar(1) NOT NULL,
    CONSTRAINT PK_Declaratie PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Declaratie_Nummer ON Declaratie (Partij, Tegenpartij, Nummer);
CREATE INDEX IX_Declaratie_Identificatie ON Declaratie (Partij, Tegenpartij, Identificatie);
CREATE INDEX IX_Declaratie_Begindatum ON Declaratie (Partij, Tegenpartij, Begindatum);

-- Stored by toewijzing: what was declared on one, and its prestaties of one day, stand together.
CREATE TABLE Prestatie (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Prestatie_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    Client nvarchar(22) COLLATE Latin1_General_BIN2 NOT NULL,
    ReferentieNummer nvarchar(40) COLLATE Latin1_General_BIN2 NOT NULL,
    VorigReferentieNummer nvarchar(40) COLLATE Latin1_General_BIN2 NULL,
    ToewijzingNummer int NOT NULL,
    ProductCategorie nvarchar(10) NOT NULL,
    ProductCode nvarchar(10) COLLATE Latin1_General_BIN2 NOT NULL,
    Begindatum date NOT NULL,
    Einddatum date NOT NULL,
    Volume int NOT NULL,
    Eenheid nvarchar(10) NOT NULL,
    Tarief bigint NULL,
    Bedrag bigint NOT NULL,
    DebetCredit nvarchar(1) NOT NULL,
    Status nvarchar(10) NOT NULL,
    CONSTRAINT PK_Prestatie PRIMARY KEY CLUSTERED (Partij, Tegenpartij, ToewijzingNummer, Begindatum, BerichtId, Volgnummer)
);

CREATE UNIQUE INDEX UX_Prestatie_Bericht ON Prestatie (BerichtId, Volgnummer);
CREATE INDEX IX_Prestatie_ReferentieNummer ON Prestatie (Partij, Tegenpartij, ReferentieNummer);
CREATE INDEX IX_Prestatie_VorigReferentieNummer ON Prestatie (Partij, Tegenpartij, VorigReferentieNummer, DebetCredit, Status)
    WHERE VorigReferentieNummer IS NOT NULL;
