DELETE FROM Termijnstand
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Toewijzing IS NOT NULL
    AND Toewijzing IN (
        SELECT toegewezen.Nummer
        FROM Toewijzing AS toegewezen
        WHERE toegewezen.Partij = @Partij AND toegewezen.Tegenpartij = @Tegenpartij AND toegewezen.Client = @Client);

DELETE FROM Moment
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij
    AND Kenmerk IN (
        SELECT CAST(toegewezen.Nummer AS nvarchar(20)) COLLATE Latin1_General_BIN2
        FROM Toewijzing AS toegewezen
        WHERE toegewezen.Partij = @Partij AND toegewezen.Tegenpartij = @Tegenpartij AND toegewezen.Client = @Client);

DELETE FROM Toewijzing
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Client = @Client;

DELETE FROM Start
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Client = @Client;

DELETE FROM Stop
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Client = @Client;

DELETE FROM Verlengingsvraag
WHERE BerichtId IN (
    SELECT verzoek.BerichtId
    FROM Verzoek AS verzoek
    WHERE verzoek.Partij = @Partij AND verzoek.Tegenpartij = @Tegenpartij AND verzoek.Client = @Client);

DELETE FROM Verzoek
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Client = @Client;

-- What was told about the eigen bijdrage is of the client at all his aanbieders.
DELETE FROM EigenBijdrage
WHERE Partij = @Partij AND Client = @Client
    AND NOT EXISTS (SELECT 1 FROM Start AS begonnen WHERE begonnen.Partij = @Partij AND begonnen.Client = @Client)
    AND NOT EXISTS (SELECT 1 FROM Stop AS gestopt WHERE gestopt.Partij = @Partij AND gestopt.Client = @Client);
