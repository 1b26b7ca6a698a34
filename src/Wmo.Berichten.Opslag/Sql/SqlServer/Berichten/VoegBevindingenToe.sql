INSERT INTO Bevinding (BerichtId, Regel, Niveau, Retourcode, Klasse, Pad, Melding)
SELECT
    @BerichtId, rij.Regel, rij.Niveau, rij.Retourcode, rij.Klasse, rij.Pad, rij.Melding
FROM OPENJSON(@Rijen) WITH (
    Volgnummer int, Regel nvarchar(50), Niveau int, Retourcode nvarchar(20), Klasse nvarchar(200),
    Pad nvarchar(max), Melding nvarchar(max)
) AS rij
ORDER BY rij.Volgnummer;
