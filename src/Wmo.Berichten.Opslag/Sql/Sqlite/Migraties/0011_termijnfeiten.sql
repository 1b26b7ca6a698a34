-- What deadlines follow from and the dossier does not hold. Verlengingsvraag: what a WMO317 asks of a toewijzing that may go on
-- after its end; Vanaf is null where the toewijzing itself is to change. Voorgelegd: the months (first day) that a declaratie is
-- about while it waits for a person; it was handed in, and books nothing until it is let go.
CREATE TABLE Verlengingsvraag (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Volgnummer INTEGER NOT NULL,
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    ToewijzingNummer INTEGER NOT NULL,
    ProductCategorie TEXT NULL,
    ProductCode TEXT NULL,
    Vanaf TEXT NULL,
    Einddatum TEXT NULL,
    PRIMARY KEY (BerichtId, Volgnummer)
) STRICT;

CREATE INDEX IX_Verlengingsvraag_Toewijzing ON Verlengingsvraag (Partij, Tegenpartij, ToewijzingNummer);

CREATE TABLE Voorgelegd (
    BerichtId TEXT NOT NULL REFERENCES Bericht (Id),
    Partij TEXT NOT NULL,
    Tegenpartij TEXT NOT NULL,
    ToewijzingNummer INTEGER NOT NULL,
    Maand TEXT NOT NULL,
    PRIMARY KEY (BerichtId, ToewijzingNummer, Maand)
) STRICT;

CREATE INDEX IX_Voorgelegd_Toewijzing ON Voorgelegd (Partij, Tegenpartij, ToewijzingNummer, Maand);
