-- When the payload of a message was removed; what is known of it besides stays.
ALTER TABLE Bericht ADD InhoudVerwijderdOp datetime2(6) NULL;

CREATE INDEX IX_Bericht_MetInhoud ON Bericht (AangemaaktOp, Volgnummer) WHERE InhoudVerwijderdOp IS NULL;
CREATE INDEX IX_Bericht_ZonderInhoud ON Bericht (AangemaaktOp, Volgnummer) WHERE InhoudVerwijderdOp IS NOT NULL;

-- What refers to a message is found by it, so that the message can go.
CREATE INDEX IX_Identificatieclaim_Bericht ON Identificatieclaim (BerichtId);
CREATE INDEX IX_Eerdernummer_Bericht ON Eerdernummer (BerichtId);

-- The turn to purge: held by an instance until VastTot, due again at Volgende.
CREATE TABLE Opruiming (
    Naam nvarchar(50) NOT NULL CONSTRAINT PK_Opruiming PRIMARY KEY,
    VastTot datetime2(6) NULL,
    Volgende datetime2(6) NULL
);

INSERT INTO Opruiming (Naam)
VALUES (N'bewaartermijnen');

-- What was removed, as numbers.
CREATE TABLE Verwijdering (
    Volgnummer bigint IDENTITY(1, 1) NOT NULL CONSTRAINT PK_Verwijdering PRIMARY KEY CLUSTERED,
    Op datetime2(6) NOT NULL,
    Soort nvarchar(100) NOT NULL,
    Aantal int NOT NULL,
    Voor datetime2(6) NOT NULL
);
