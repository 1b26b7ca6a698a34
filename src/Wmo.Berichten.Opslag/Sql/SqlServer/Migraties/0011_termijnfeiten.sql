-- What deadlines follow from and the dossier does not hold. Verlengingsvraag: what a WMO317 asks of a toewijzing that may go on
-- after its end; Vanaf is null where the toewijzing itself is to change. Voorgelegd: the months (first day) that a declaratie is
-- about while it waits for a person; it was handed in, and books nothing until it is let go.
CREATE TABLE Verlengingsvraag (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Verlengingsvraag_Bericht REFERENCES Bericht (Id),
    Volgnummer int NOT NULL,
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    ToewijzingNummer int NOT NULL,
    ProductCategorie nvarchar(10) NULL,
    ProductCode nvarchar(10) COLLATE Latin1_General_BIN2 NULL,
    Vanaf date NULL,
    Einddatum date NULL,
    CONSTRAINT PK_Verlengingsvraag PRIMARY KEY CLUSTERED (BerichtId, Volgnummer)
);

CREATE INDEX IX_Verlengingsvraag_Toewijzing ON Verlengingsvraag (Partij, Tegenpartij, ToewijzingNummer);

CREATE TABLE Voorgelegd (
    BerichtId uniqueidentifier NOT NULL CONSTRAINT FK_Voorgelegd_Bericht REFERENCES Bericht (Id),
    Partij nvarchar(8) NOT NULL,
    Tegenpartij nvarchar(8) NOT NULL,
    ToewijzingNummer int NOT NULL,
    Maand date NOT NULL,
    CONSTRAINT PK_Voorgelegd PRIMARY KEY CLUSTERED (BerichtId, ToewijzingNummer, Maand)
);

CREATE INDEX IX_Voorgelegd_Toewijzing ON Voorgelegd (Partij, Tegenpartij, ToewijzingNummer, Maand);
