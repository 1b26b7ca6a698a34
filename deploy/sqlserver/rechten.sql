-- Twee logins: een die bij een nieuwe versie de tabellen maakt en wijzigt, en een waaronder de service verder draait en die niets
-- anders kan dan rijen lezen en schrijven. Uit te voeren als beheerder, met sqlcmd:
--   sqlcmd -S SERVER -v Database=WmoBerichten WachtwoordSchema=… WachtwoordService=… -i rechten.sql
-- Eén start met ConnectionStrings__Opslag van wmo_schema brengt het schema bij; daarna starten alle instanties met wmo_service.

IF DB_ID(N'$(Database)') IS NULL
    CREATE DATABASE [$(Database)];
GO
-- Lezers wachten dan niet op schrijvers; de service gaat daarvan uit.
ALTER DATABASE [$(Database)] SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'wmo_schema') IS NULL
    CREATE LOGIN wmo_schema WITH PASSWORD = N'$(WachtwoordSchema)';
IF SUSER_ID(N'wmo_service') IS NULL
    CREATE LOGIN wmo_service WITH PASSWORD = N'$(WachtwoordService)';
GO
USE [$(Database)];
GO
IF USER_ID(N'wmo_schema') IS NULL
    CREATE USER wmo_schema FOR LOGIN wmo_schema WITH DEFAULT_SCHEMA = dbo;
IF USER_ID(N'wmo_service') IS NULL
    CREATE USER wmo_service FOR LOGIN wmo_service WITH DEFAULT_SCHEMA = dbo;
GO
GRANT CREATE TABLE TO wmo_schema;
GRANT ALTER, SELECT, INSERT, UPDATE, DELETE, REFERENCES ON SCHEMA::dbo TO wmo_schema;
GRANT SELECT, INSERT, UPDATE, DELETE ON SCHEMA::dbo TO wmo_service;
GO
