-- A number that stands more than once was refused as often as it is named, the last first: of two with one number the first
-- stands (TR314).
WITH Genoemd (ReferentieNummer, Aantal) AS (
    SELECT Waarde COLLATE Latin1_General_BIN2, COUNT(*)
    FROM OPENJSON(@Afgewezen) WITH (Waarde nvarchar(40) '$')
    GROUP BY Waarde COLLATE Latin1_General_BIN2
), Vanachter (Volgnummer, ReferentieNummer, Plaats) AS (
    SELECT Volgnummer, ReferentieNummer, ROW_NUMBER() OVER (PARTITION BY ReferentieNummer ORDER BY Volgnummer DESC)
    FROM Prestatie
    WHERE BerichtId = @BerichtId
), Geweigerd (Volgnummer) AS (
    SELECT Vanachter.Volgnummer
    FROM Vanachter
    JOIN Genoemd ON Genoemd.ReferentieNummer = Vanachter.ReferentieNummer AND Vanachter.Plaats <= Genoemd.Aantal
)
UPDATE Prestatie
SET Status = CASE
    WHEN Volgnummer IN (SELECT Volgnummer FROM Geweigerd) THEN N'Afgewezen'
    ELSE N'Toegekend'
END
WHERE BerichtId = @BerichtId AND Status = N'Ingediend';
