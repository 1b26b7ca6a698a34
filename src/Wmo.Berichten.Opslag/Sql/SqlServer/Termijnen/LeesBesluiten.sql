SELECT Verzoekantwoord.Referentie, Verzoekantwoord.Antwoord, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Verzoeken) WITH (Waarde nvarchar(72) '$') AS gevraagd
JOIN Verzoekantwoord ON Verzoekantwoord.Partij = @Partij AND Verzoekantwoord.Tegenpartij = @Tegenpartij
    AND Verzoekantwoord.Referentie = gevraagd.Waarde COLLATE Latin1_General_BIN2
JOIN Bericht ON Bericht.Id = Verzoekantwoord.BerichtId
UNION ALL
-- A toewijzing that names the verzoek grants it.
SELECT Toewijzing.ReferentieAanbieder AS Referentie, NULL AS Antwoord, Bericht.AangemaaktOp AS Op
FROM OPENJSON(@Verzoeken) WITH (Waarde nvarchar(72) '$') AS gevraagd
JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Tegenpartij = @Tegenpartij
    AND Toewijzing.ReferentieAanbieder = gevraagd.Waarde COLLATE Latin1_General_BIN2 AND Toewijzing.ReferentieAanbieder IS NOT NULL
JOIN Bericht ON Bericht.Id = Toewijzing.BerichtId;
