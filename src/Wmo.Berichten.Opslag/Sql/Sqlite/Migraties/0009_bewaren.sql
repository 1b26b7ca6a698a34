-- When the payload of a message was removed; what is known of it besides stays.
ALTER TABLE Bericht ADD InhoudVerwijderdOp TEXT NULL;

CREATE INDEX IX_Bericht_MetInhoud ON Bericht (AangemaaktOp, Volgnummer) WHERE InhoudVerwijderdOp IS NULL;
CREATE INDEX IX_Bericht_ZonderInhoud ON Bericht (AangemaaktOp, Volgnummer) WHERE InhoudVerwijderdOp IS NOT NULL;

-- What refers to a message is found by it, so that the message can go.
CREATE INDEX IX_Identificatieclaim_Bericht ON Identificatieclaim (BerichtId);
CREATE INDEX IX_Eerdernummer_Bericht ON Eerdernummer (BerichtId);

-- The turn to purge: held by an instance until VastTot, due again at Volgende.
CREATE TABLE Opruiming (
    Naam TEXT NOT NULL PRIMARY KEY,
    VastTot TEXT NULL,
    Volgende TEXT NULL
) STRICT;

INSERT INTO Opruiming (Naam)
VALUES ('bewaartermijnen');

-- What was removed, as numbers.
CREATE TABLE Verwijdering (
    Volgnummer INTEGER PRIMARY KEY AUTOINCREMENT,
    Op TEXT NOT NULL,
    Soort TEXT NOT NULL,
    Aantal INTEGER NOT NULL,
    Voor TEXT NOT NULL
) STRICT;
