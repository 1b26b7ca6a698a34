IF OBJECT_ID(N'Migratie', N'U') IS NULL
    CREATE TABLE Migratie (
        Naam nvarchar(100) NOT NULL CONSTRAINT PK_Migratie PRIMARY KEY,
        Hash nvarchar(64) NOT NULL,
        ToegepastOp datetime2(6) NOT NULL
    );
