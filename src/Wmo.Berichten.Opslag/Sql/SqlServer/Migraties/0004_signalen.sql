-- What goes out to people and backoffices. Invoernummer counts insertions; Volgnummer is the place in the stream. A place is
-- given after the commit, by one instance at a time: who reads on from a place misses nothing that commits late.
CREATE TABLE Signaal (
    Invoernummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Signaal PRIMARY KEY CLUSTERED,
    Id uniqueidentifier NOT NULL CONSTRAINT UQ_Signaal_Id UNIQUE NONCLUSTERED,
    Volgnummer bigint NULL,
    Partij nvarchar(8) NOT NULL,
    Soort nvarchar(100) NOT NULL,
    Op datetime2(6) NOT NULL,
    BerichtId uniqueidentifier NULL CONSTRAINT FK_Signaal_Bericht REFERENCES Bericht (Id),
    Omschrijving nvarchar(max) NOT NULL,
    -- A JSON object, for programs.
    Gegevens nvarchar(max) NOT NULL
);

CREATE INDEX IX_Signaal_Nieuw ON Signaal (Invoernummer) WHERE Volgnummer IS NULL;
CREATE UNIQUE INDEX UX_Signaal_Volgnummer ON Signaal (Volgnummer) WHERE Volgnummer IS NOT NULL;
CREATE INDEX IX_Signaal_Partij ON Signaal (Partij, Volgnummer) WHERE Volgnummer IS NOT NULL;
CREATE INDEX IX_Signaal_Bericht ON Signaal (BerichtId) WHERE BerichtId IS NOT NULL;

-- Who reads the stream on and how far it came; Vanaf: held by an instance, or put off, until then. Nummering is how far
-- places were given.
CREATE TABLE Signaallezer (
    Naam nvarchar(50) NOT NULL CONSTRAINT PK_Signaallezer PRIMARY KEY,
    Volgnummer bigint NOT NULL,
    Vanaf datetime2(6) NULL,
    Dag date NULL
);

INSERT INTO Signaallezer (Naam, Volgnummer)
VALUES (N'nummering', 0);

-- Soorten is a JSON array, null for all. Geheim is encrypted. Vanaf as above; Mislukt counts failures in a row.
CREATE TABLE Webhook (
    Id uniqueidentifier NOT NULL CONSTRAINT PK_Webhook PRIMARY KEY NONCLUSTERED,
    Partij nvarchar(8) NOT NULL,
    Adres nvarchar(2000) NOT NULL,
    Soorten nvarchar(max) NULL,
    Geheim varbinary(max) NOT NULL,
    AangemaaktOp datetime2(6) NOT NULL,
    Volgnummer bigint NOT NULL,
    Vanaf datetime2(6) NOT NULL,
    Mislukt int NOT NULL,
    LaatsteSuccesOp datetime2(6) NULL,
    LaatsteFoutOp datetime2(6) NULL,
    LaatsteFout nvarchar(400) NULL
);

CREATE INDEX IX_Webhook_Partij ON Webhook (Partij, AangemaaktOp);
CREATE INDEX IX_Webhook_Vanaf ON Webhook (Vanaf);

-- Signals that a webhook did not take at once and that did not hold up what came after. Vanaf is null once given up.
CREATE TABLE Webhookrest (
    WebhookId uniqueidentifier NOT NULL CONSTRAINT FK_Webhookrest_Webhook REFERENCES Webhook (Id),
    Volgnummer bigint NOT NULL,
    Sinds datetime2(6) NOT NULL,
    Pogingen int NOT NULL,
    Vanaf datetime2(6) NULL,
    CONSTRAINT PK_Webhookrest PRIMARY KEY CLUSTERED (WebhookId, Volgnummer)
);

CREATE INDEX IX_Webhookrest_Vanaf ON Webhookrest (WebhookId, Vanaf);
