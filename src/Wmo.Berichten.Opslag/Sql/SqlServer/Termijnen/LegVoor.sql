INSERT INTO Voorgelegd (BerichtId, Partij, Tegenpartij, ToewijzingNummer, Maand)
SELECT @BerichtId, @Partij, @Tegenpartij, rij.Toewijzing, rij.Maand
FROM OPENJSON(@Maanden) WITH (Toewijzing int, Maand date) AS rij
WHERE NOT EXISTS (
    SELECT 1
    FROM Voorgelegd AS bestaand
    WHERE bestaand.BerichtId = @BerichtId AND bestaand.ToewijzingNummer = rij.Toewijzing AND bestaand.Maand = rij.Maand
);
