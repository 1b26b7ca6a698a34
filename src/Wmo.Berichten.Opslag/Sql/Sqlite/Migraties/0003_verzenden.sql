-- Name of a file that came instead of a message (tekstBestand).
ALTER TABLE Bericht ADD Bestandsnaam TEXT NULL;

-- How often the envelope was tried, under its present reference number.
ALTER TABLE Bericht ADD Pogingen INTEGER NOT NULL DEFAULT 0;

-- Sent messages of a pair with the same key go out in their order: a keyed hash of the BSN, or the soort where a message is
-- not about one client. Null where order does not count.
ALTER TABLE Bericht ADD Volgsleutel TEXT NULL;

CREATE INDEX IX_Bericht_Volgorde ON Bericht (Partij, Tegenpartij, Volgsleutel, Status, Volgnummer) WHERE Volgsleutel IS NOT NULL;

-- The command is not taken before this moment.
ALTER TABLE Outbox ADD NietVoor TEXT NULL;

CREATE INDEX IX_Outbox_Bericht ON Outbox (BerichtId);

-- Reference numbers of envelopes that were refused and gave way to a new one.
CREATE TABLE Eerdernummer (
    Partij TEXT NOT NULL,
    Referentienummer TEXT NOT NULL,
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    PRIMARY KEY (Partij, Referentienummer)
) STRICT;

-- Soorten that the chain does not take for now (freeze).
CREATE TABLE Blokkade (
    Soort TEXT NOT NULL PRIMARY KEY,
    Tot TEXT NOT NULL
) STRICT;
