-- Of another client here, or that this gemeente gave out to another aanbieder.
SELECT DISTINCT Nummer
FROM Toewijzing
WHERE Partij = @Partij
    AND Nummer IN (SELECT value FROM json_each(@Toewijzingen))
    AND BerichtId <> @Zonder
    AND (
        (Tegenpartij = @Tegenpartij AND Client NOT IN (SELECT value FROM json_each(@Clienten)))
        OR (@IsGemeente = 1 AND Tegenpartij <> @Tegenpartij)
    );
