-- What goes out to people and backoffices. Invoernummer counts insertions; Volgnummer is the place in the stream. A place is
-- given after the commit, by one instance at a time: who reads on from a place misses nothing that commits late.
CREATE TABLE Signaal (
    Invoernummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Id TEXT NOT NULL UNIQUE,
    Volgnummer INTEGER NULL,
    Partij TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Op TEXT NOT NULL,
    BerichtId TEXT NULL REFERENCES Bericht (Id),
    Omschrijving TEXT NOT NULL,
    -- A JSON object, for programs.
    Gegevens TEXT NOT NULL
) STRICT;

CREATE INDEX IX_Signaal_Nieuw ON Signaal (Invoernummer) WHERE Volgnummer IS NULL;
CREATE UNIQUE INDEX UX_Signaal_Volgnummer ON Signaal (Volgnummer) WHERE Volgnummer IS NOT NULL;
CREATE INDEX IX_Signaal_Partij ON Signaal (Partij, Volgnummer) WHERE Volgnummer IS NOT NULL;
CREATE INDEX IX_Signaal_Bericht ON Signaal (BerichtId) WHERE BerichtId IS NOT NULL;

-- Who reads the stream on and how far it came; Vanaf: held by an instance, or put off, until then. Nummering is how far
-- places were given.
CREATE TABLE Signaallezer (
    Naam TEXT NOT NULL PRIMARY KEY,
    Volgnummer INTEGER NOT NULL,
    Vanaf TEXT NULL,
    Dag TEXT NULL
) STRICT;

INSERT INTO Signaallezer (Naam, Volgnummer)
VALUES ('nummering', 0);

-- Soorten is a JSON array, null for all. Geheim is encrypted. Vanaf as above; Mislukt counts failures in a row.
CREATE TABLE Webhook (
    Id TEXT NOT NULL PRIMARY KEY,
    Partij TEXT NOT NULL,
    Adres TEXT NOT NULL,
    Soorten TEXT NULL,
    Geheim BLOB NOT NULL,
    AangemaaktOp TEXT NOT NULL,
    Volgnummer INTEGER NOT NULL,
    Vanaf TEXT NOT NULL,
    Mislukt INTEGER NOT NULL,
    LaatsteSuccesOp TEXT NULL,
    LaatsteFoutOp TEXT NULL,
    LaatsteFout TEXT NULL
) STRICT;

CREATE INDEX IX_Webhook_Partij ON Webhook (Partij, AangemaaktOp);
CREATE INDEX IX_Webhook_Vanaf ON Webhook (Vanaf);

-- Signals that a webhook did not take at once and that did not hold up what came after. Vanaf is null once given up.
CREATE TABLE Webhookrest (
    WebhookId TEXT NOT NULL REFERENCES Webhook (Id),
    Volgnummer INTEGER NOT NULL,
    Sinds TEXT NOT NULL,
    Pogingen INTEGER NOT NULL,
    Vanaf TEXT NULL,
    PRIMARY KEY (WebhookId, Volgnummer)
) STRICT;

CREATE INDEX IX_Webhookrest_Vanaf ON Webhookrest (WebhookId, Vanaf);
