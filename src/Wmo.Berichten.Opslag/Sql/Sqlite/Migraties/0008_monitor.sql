-- What the backoffice was told about the eigen bijdrage of a client, over all his aanbieders. Whoever works on it counts a
-- turn and so holds the row. Gemeld is a JSON array of periods; Client is the keyed hash of the dossiers.
CREATE TABLE EigenBijdrage (
    Partij TEXT NOT NULL,
    Client TEXT NOT NULL,
    Beurt INTEGER NOT NULL,
    Gemeld TEXT NOT NULL,
    PRIMARY KEY (Partij, Client)
) STRICT;

-- One row per partij and day on which the balance was checked: of several instances one does it.
CREATE TABLE Balanscontrole (
    Partij TEXT NOT NULL,
    Dag TEXT NOT NULL,
    Op TEXT NOT NULL,
    PRIMARY KEY (Partij, Dag)
) STRICT;

CREATE INDEX IX_Bericht_AangemaaktOp ON Bericht (Partij, AangemaaktOp);
CREATE INDEX IX_Toewijzing_Einddatum ON Toewijzing (Partij, Einddatum, Ingangsdatum);
CREATE INDEX IX_Start_Gemeenteclient ON Start (Partij, Client);
CREATE INDEX IX_Start_Begindatum ON Start (Partij, Begindatum);
CREATE INDEX IX_Start_Toewijzing ON Start (Partij, ToewijzingNummer, Tegenpartij);
CREATE INDEX IX_Stop_Gemeenteclient ON Stop (Partij, Client);
CREATE INDEX IX_Stop_Einddatum ON Stop (Partij, Einddatum);
CREATE INDEX IX_Prestatie_Begindatum ON Prestatie (Partij, Begindatum);
