-- The dossiers: per partij and other side what their heenberichten said, one table per kind of fact. A row is known by its
-- message and its place among the facts of that kind, so that the same message adds nothing twice. Client is a keyed hash
-- of the BSN. Codes are those of the standard, dates are text (2026-01-31), amounts are in cents.

-- Secrets of the installation, encrypted.
CREATE TABLE Geheim (
    Naam TEXT NOT NULL PRIMARY KEY,
    Inhoud BLOB NOT NULL
) STRICT;

-- One row per dossier; whoever works on it counts a turn and so holds the row.
CREATE TABLE Dossier (
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Beurt INTEGER NOT NULL,
    PRIMARY KEY (Partij, Tegenpartij)
) STRICT;

-- Identificaties under which a received message passed level 2 (TR056).
CREATE TABLE Identificatieclaim (
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Identificatie TEXT NOT NULL,
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    PRIMARY KEY (Partij, Tegenpartij, Soort, Identificatie)
) STRICT;

-- Versions of toewijzingen. Tijd is text in both engines: a message may be more precise than a column of time.
CREATE TABLE Toewijzing (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Client TEXT NOT NULL,
    Nummer INTEGER NOT NULL,
    Datum TEXT NOT NULL,
    Tijd TEXT NOT NULL,
    Dagtekening TEXT NOT NULL,
    ReferentieAanbieder TEXT NULL,
    ProductCategorie TEXT NULL,
    ProductCode TEXT NULL,
    Ingangsdatum TEXT NOT NULL,
    Einddatum TEXT NULL,
    RedenWijziging TEXT NULL,
    OmvangVolume INTEGER NULL,
    OmvangEenheid TEXT NULL,
    OmvangFrequentie TEXT NULL,
    Budget INTEGER NULL,
    Kenmerk TEXT NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Toewijzing_Client ON Toewijzing (Partij, Tegenpartij, Client);
CREATE INDEX IX_Toewijzing_Nummer ON Toewijzing (Partij, Nummer);
CREATE INDEX IX_Toewijzing_ReferentieAanbieder ON Toewijzing (Partij, Tegenpartij, ReferentieAanbieder)
    WHERE ReferentieAanbieder IS NOT NULL;

CREATE TABLE Start (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Client TEXT NOT NULL,
    ToewijzingNummer INTEGER NULL,
    ProductCategorie TEXT NULL,
    ProductCode TEXT NULL,
    ToewijzingIngangsdatum TEXT NULL,
    Begindatum TEXT NOT NULL,
    Verwijdering INTEGER NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Start_Client ON Start (Partij, Tegenpartij, Client);

CREATE TABLE Stop (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Client TEXT NOT NULL,
    ToewijzingNummer INTEGER NULL,
    ProductCategorie TEXT NULL,
    ProductCode TEXT NULL,
    ToewijzingIngangsdatum TEXT NULL,
    Begindatum TEXT NOT NULL,
    Einddatum TEXT NOT NULL,
    Reden TEXT NOT NULL,
    Verwijdering INTEGER NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Stop_Client ON Stop (Partij, Tegenpartij, Client);

CREATE TABLE Verzoek (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Client TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Referentie TEXT NOT NULL,
    Dagtekening TEXT NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Verzoek_Client ON Verzoek (Partij, Tegenpartij, Client);
CREATE INDEX IX_Verzoek_Referentie ON Verzoek (Partij, Tegenpartij, Referentie);

CREATE TABLE Verzoekantwoord (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Referentie TEXT NOT NULL,
    Antwoord TEXT NOT NULL,
    Dagtekening TEXT NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Verzoekantwoord_Referentie ON Verzoekantwoord (Partij, Tegenpartij, Referentie);

CREATE TABLE Declaratie (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Nummer TEXT NOT NULL,
    Identificatie TEXT NOT NULL,
    Dagtekening TEXT NOT NULL,
    BasisschemaXsdVersie TEXT NOT NULL,
    BerichtXsdVersie TEXT NOT NULL,
    Begindatum TEXT NOT NULL,
    Einddatum TEXT NOT NULL,
    TotaalBedrag INTEGER NOT NULL,
    DebetCredit TEXT NOT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Declaratie_Nummer ON Declaratie (Partij, Tegenpartij, Nummer);
CREATE INDEX IX_Declaratie_Identificatie ON Declaratie (Partij, Tegenpartij, Identificatie);
CREATE INDEX IX_Declaratie_Begindatum ON Declaratie (Partij, Tegenpartij, Begindatum);

-- Stored by toewijzing: what was declared on one, and its prestaties of one day, stand together.
CREATE TABLE Prestatie (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    Client TEXT NOT NULL,
    ReferentieNummer TEXT NOT NULL,
    VorigReferentieNummer TEXT NULL,
    ToewijzingNummer INTEGER NOT NULL,
    ProductCategorie TEXT NOT NULL,
    ProductCode TEXT NOT NULL,
    Begindatum TEXT NOT NULL,
    Einddatum TEXT NOT NULL,
    Volume INTEGER NOT NULL,
    Eenheid TEXT NOT NULL,
    Tarief INTEGER NULL,
    Bedrag INTEGER NOT NULL,
    DebetCredit TEXT NOT NULL,
    Status TEXT NOT NULL,
    PRIMARY KEY (Partij, Tegenpartij, ToewijzingNummer, Begindatum, BerichtId, Volgnummer)
) STRICT, WITHOUT ROWID;

CREATE UNIQUE INDEX UX_Prestatie_Bericht ON Prestatie (BerichtId, Volgnummer);
CREATE INDEX IX_Prestatie_ReferentieNummer ON Prestatie (Partij, Tegenpartij, ReferentieNummer);
CREATE INDEX IX_Prestatie_VorigReferentieNummer ON Prestatie (Partij, Tegenpartij, VorigReferentieNummer, DebetCredit, Status)
    WHERE VorigReferentieNummer IS NOT NULL;
