-- Commands that failed too often, and what nobody takes. The id is that of the command, so that a command has one dead letter
-- however often it dies; there is no reference to its message, which may not be here at all.
CREATE TABLE Deadletter (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Deadletter PRIMARY KEY CLUSTERED,
    Id uniqueidentifier NOT NULL CONSTRAINT UQ_Deadletter_Id UNIQUE NONCLUSTERED,
    Wachtrij nvarchar(200) NOT NULL,
    BerichtId uniqueidentifier NULL,
    Soort nvarchar(60) NULL,
    Partij nvarchar(8) NULL,
    Groep nvarchar(8) NOT NULL,
    Uitzondering nvarchar(400) NOT NULL,
    Plaats nvarchar(400) NOT NULL,
    Pogingen int NOT NULL,
    Keren int NOT NULL,
    Toestand nvarchar(20) NOT NULL,
    EerstOp datetime2(6) NOT NULL,
    LaatstOp datetime2(6) NOT NULL,
    GewijzigdOp datetime2(6) NOT NULL,
    -- The round that last retried it.
    Ronde uniqueidentifier NULL
);

CREATE INDEX IX_Deadletter_Toestand ON Deadletter (Toestand, Volgnummer);
CREATE INDEX IX_Deadletter_Groep ON Deadletter (Groep, Toestand, Volgnummer);
CREATE INDEX IX_Deadletter_Bericht ON Deadletter (BerichtId) WHERE BerichtId IS NOT NULL;
CREATE INDEX IX_Deadletter_Ronde ON Deadletter (Ronde, Toestand) WHERE Ronde IS NOT NULL;

-- The message of the queue, the text of the exception and its stack, encrypted: any of them may hold what stood in a message.
CREATE TABLE Deadletterinhoud (
    DeadletterId uniqueidentifier NOT NULL
        CONSTRAINT PK_Deadletterinhoud PRIMARY KEY NONCLUSTERED
        CONSTRAINT FK_Deadletterinhoud_Deadletter REFERENCES Deadletter (Id),
    Inhoud varbinary(max) NOT NULL
);

-- The retry of a group, in steps.
CREATE TABLE Herhaalronde (
    Id uniqueidentifier NOT NULL CONSTRAINT PK_Herhaalronde PRIMARY KEY NONCLUSTERED,
    Groep nvarchar(8) NOT NULL,
    Wie nvarchar(200) NOT NULL,
    Reden nvarchar(500) NOT NULL,
    Toestand nvarchar(20) NOT NULL,
    Stap int NOT NULL,
    GestartOp datetime2(6) NOT NULL,
    GeeindigdOp datetime2(6) NULL
);

-- One live round a group, whoever asks for it.
CREATE UNIQUE INDEX UX_Herhaalronde_Bezig ON Herhaalronde (Groep) WHERE Toestand = N'Bezig';
CREATE INDEX IX_Herhaalronde_Toestand ON Herhaalronde (Toestand, GestartOp);

-- What operators did: who, when, what and why.
CREATE TABLE Beheeractie (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Beheeractie PRIMARY KEY CLUSTERED,
    Op datetime2(6) NOT NULL,
    Wie nvarchar(200) NOT NULL,
    Handeling nvarchar(20) NOT NULL,
    DeadletterId uniqueidentifier NULL,
    Groep nvarchar(8) NULL,
    Aantal int NOT NULL,
    Reden nvarchar(500) NOT NULL
);

CREATE INDEX IX_Beheeractie_Deadletter ON Beheeractie (DeadletterId, Volgnummer) WHERE DeadletterId IS NOT NULL;
