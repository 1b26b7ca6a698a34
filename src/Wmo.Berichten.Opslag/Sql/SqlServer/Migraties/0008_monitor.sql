-- What the backoffice was told about the eigen bijdrage of a client, over all his aanbieders. Whoever works on it counts a
-- turn and so holds the row. Gemeld is a JSON array of periods; Client is the keyed hash of the dossiers.
CREATE TABLE EigenBijdrage (
    Partij nvarchar(8) NOT NULL,
    Client nvarchar(22) COLLATE Latin1_General_BIN2 NOT NULL,
    Beurt bigint NOT NULL,
    Gemeld nvarchar(max) NOT NULL,
    CONSTRAINT PK_EigenBijdrage PRIMARY KEY (Partij, Client)
);

-- One row per partij and day on which the balance was checked: of several instances one does it.
CREATE TABLE Balanscontrole (
    Partij nvarchar(8) NOT NULL,
    Dag date NOT NULL,
    Op datetime2(6) NOT NULL,
    CONSTRAINT PK_Balanscontrole PRIMARY KEY (Partij, Dag)
);

CREATE INDEX IX_Bericht_AangemaaktOp ON Bericht (Partij, AangemaaktOp);
CREATE INDEX IX_Toewijzing_Einddatum ON Toewijzing (Partij, Einddatum, Ingangsdatum);
CREATE INDEX IX_Start_Gemeenteclient ON Start (Partij, Client);
CREATE INDEX IX_Start_Begindatum ON Start (Partij, Begindatum);
CREATE INDEX IX_Start_Toewijzing ON Start (Partij, ToewijzingNummer, Tegenpartij);
CREATE INDEX IX_Stop_Gemeenteclient ON Stop (Partij, Client);
CREATE INDEX IX_Stop_Einddatum ON Stop (Partij, Einddatum);
CREATE INDEX IX_Prestatie_Begindatum ON Prestatie (Partij, Begindatum);
