SELECT Nummer FROM Toewijzing WHERE BerichtId = @BerichtId
UNION
SELECT ToewijzingNummer AS Nummer FROM Start WHERE BerichtId = @BerichtId AND ToewijzingNummer IS NOT NULL
UNION
SELECT ToewijzingNummer AS Nummer FROM Stop WHERE BerichtId = @BerichtId AND ToewijzingNummer IS NOT NULL
UNION
SELECT ToewijzingNummer AS Nummer FROM Verlengingsvraag WHERE BerichtId = @BerichtId;

SELECT ToewijzingNummer, Begindatum FROM Prestatie WHERE BerichtId = @BerichtId
UNION
SELECT ToewijzingNummer, Maand AS Begindatum FROM Voorgelegd WHERE BerichtId = @BerichtId;

SELECT Referentie FROM Verzoek WHERE BerichtId = @BerichtId
UNION
SELECT Referentie FROM Verzoekantwoord WHERE BerichtId = @BerichtId
UNION
SELECT ReferentieAanbieder AS Referentie FROM Toewijzing WHERE BerichtId = @BerichtId AND ReferentieAanbieder IS NOT NULL;
