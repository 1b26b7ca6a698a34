-- Of another client here, or that this gemeente gave out to another aanbieder.
SELECT DISTINCT Nummer
FROM Toewijzing
WHERE Partij = @Partij
    AND Nummer IN (SELECT Waarde FROM OPENJSON(@Toewijzingen) WITH (Waarde int '$'))
    AND BerichtId <> @Zonder
    AND (
        (Tegenpartij = @Tegenpartij AND Client NOT IN (
            SELECT Waarde COLLATE Latin1_General_BIN2 FROM OPENJSON(@Clienten) WITH (Waarde nvarchar(22) '$')))
        OR (@IsGemeente = 1 AND Tegenpartij <> @Tegenpartij)
    );
