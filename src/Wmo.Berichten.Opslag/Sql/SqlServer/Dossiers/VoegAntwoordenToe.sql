INSERT INTO Verzoekantwoord
    (BerichtId, Volgnummer, Partij, Tegenpartij, Referentie, Antwoord, Dagtekening)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Referentie, rij.Antwoord, rij.Dagtekening
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Referentie nvarchar(72), Antwoord nvarchar(10), Dagtekening date
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Verzoekantwoord AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
