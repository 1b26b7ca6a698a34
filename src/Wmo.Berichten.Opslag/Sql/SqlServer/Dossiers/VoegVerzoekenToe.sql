INSERT INTO Verzoek
    (BerichtId, Volgnummer, Partij, Tegenpartij, Client, Soort, Referentie, Dagtekening)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Client, rij.Soort, rij.Referentie, rij.Dagtekening
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Client nvarchar(22), Soort nvarchar(10), Referentie nvarchar(72), Dagtekening date
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Verzoek AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
