-- Name of a file that came instead of a message (tekstBestand).
ALTER TABLE Bericht ADD Bestandsnaam nvarchar(255) NULL;

-- How often the envelope was tried, under its present reference number.
ALTER TABLE Bericht ADD Pogingen int NOT NULL CONSTRAINT DF_Bericht_Pogingen DEFAULT 0;

-- Sent messages of a pair with the same key go out in their order: a keyed hash of the BSN, or the soort where a message is
-- not about one client. Null where order does not count.
ALTER TABLE Bericht ADD Volgsleutel nvarchar(60) COLLATE Latin1_General_BIN2 NULL;

CREATE INDEX IX_Bericht_Volgorde ON Bericht (Partij, Tegenpartij, Volgsleutel, Status, Volgnummer) WHERE Volgsleutel IS NOT NULL;

-- The command is not taken before this moment.
ALTER TABLE Outbox ADD NietVoor datetime2(6) NULL;

CREATE INDEX IX_Outbox_Bericht ON Outbox (BerichtId);

-- Reference numbers of envelopes that were refused and gave way to a new one.
CREATE TABLE Eerdernummer (
    Partij nvarchar(8) NOT NULL,
    Referentienummer uniqueidentifier NOT NULL,
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Eerdernummer_Bericht REFERENCES Bericht (Id),
    CONSTRAINT PK_Eerdernummer PRIMARY KEY NONCLUSTERED (Partij, Referentienummer)
);

-- Soorten that the chain does not take for now (freeze).
CREATE TABLE Blokkade (
    Soort nvarchar(60) NOT NULL CONSTRAINT PK_Blokkade PRIMARY KEY,
    Tot datetime2(6) NOT NULL
);
