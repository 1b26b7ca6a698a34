-- Commands that failed too often, and what nobody takes. The id is that of the command, so that a command has one dead letter
-- however often it dies; there is no reference to its message, which may not be here at all.
CREATE TABLE Deadletter (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Id TEXT NOT NULL UNIQUE,
    Wachtrij TEXT NOT NULL,
    BerichtId TEXT NULL,
    Soort TEXT NULL,
    Partij TEXT NULL,
    Groep TEXT NOT NULL,
    Uitzondering TEXT NOT NULL,
    Plaats TEXT NOT NULL,
    Pogingen INTEGER NOT NULL,
    Keren INTEGER NOT NULL,
    Toestand TEXT NOT NULL,
    EerstOp TEXT NOT NULL,
    LaatstOp TEXT NOT NULL,
    GewijzigdOp TEXT NOT NULL,
    -- The round that last retried it.
    Ronde TEXT NULL
) STRICT;

CREATE INDEX IX_Deadletter_Toestand ON Deadletter (Toestand, Volgnummer);
CREATE INDEX IX_Deadletter_Groep ON Deadletter (Groep, Toestand, Volgnummer);
CREATE INDEX IX_Deadletter_Bericht ON Deadletter (BerichtId) WHERE BerichtId IS NOT NULL;
CREATE INDEX IX_Deadletter_Ronde ON Deadletter (Ronde, Toestand) WHERE Ronde IS NOT NULL;

-- The message of the queue, the text of the exception and its stack, encrypted: any of them may hold what stood in a message.
CREATE TABLE Deadletterinhoud (
    DeadletterId TEXT NOT NULL PRIMARY KEY REFERENCES Deadletter (Id),
    Inhoud BLOB NOT NULL
) STRICT;

-- The retry of a group, in steps.
CREATE TABLE Herhaalronde (
    Id TEXT NOT NULL PRIMARY KEY,
    Groep TEXT NOT NULL,
    Wie TEXT NOT NULL,
    Reden TEXT NOT NULL,
    Toestand TEXT NOT NULL,
    Stap INTEGER NOT NULL,
    GestartOp TEXT NOT NULL,
    GeeindigdOp TEXT NULL
) STRICT;

-- One live round a group, whoever asks for it.
CREATE UNIQUE INDEX UX_Herhaalronde_Bezig ON Herhaalronde (Groep) WHERE Toestand = 'Bezig';
CREATE INDEX IX_Herhaalronde_Toestand ON Herhaalronde (Toestand, GestartOp);

-- What operators did: who, when, what and why.
CREATE TABLE Beheeractie (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Op TEXT NOT NULL,
    Wie TEXT NOT NULL,
    Handeling TEXT NOT NULL,
    DeadletterId TEXT NULL,
    Groep TEXT NULL,
    Aantal INTEGER NOT NULL,
    Reden TEXT NOT NULL
) STRICT;

CREATE INDEX IX_Beheeractie_Deadletter ON Beheeractie (DeadletterId, Volgnummer) WHERE DeadletterId IS NOT NULL;
