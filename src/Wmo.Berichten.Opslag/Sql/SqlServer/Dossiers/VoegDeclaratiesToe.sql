INSERT INTO Declaratie
    (BerichtId, Volgnummer, Partij, Tegenpartij, Nummer, Identificatie, Dagtekening, BasisschemaXsdVersie,
    BerichtXsdVersie, Begindatum, Einddatum, TotaalBedrag, DebetCredit)
SELECT
    @BerichtId, rij.Volgnummer, @Partij, @Tegenpartij, rij.Nummer, rij.Identificatie, rij.Dagtekening,
    rij.BasisschemaXsdVersie, rij.BerichtXsdVersie, rij.Begindatum, rij.Einddatum, rij.TotaalBedrag, rij.DebetCredit
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Nummer nvarchar(24), Identificatie nvarchar(24), Dagtekening date,
    BasisschemaXsdVersie nvarchar(max), BerichtXsdVersie nvarchar(max), Begindatum date, Einddatum date,
    TotaalBedrag bigint, DebetCredit nvarchar(1)
) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Declaratie AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.Volgnummer = rij.Volgnummer
);
