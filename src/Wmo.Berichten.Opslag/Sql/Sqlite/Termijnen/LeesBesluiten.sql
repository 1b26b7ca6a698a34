SELECT Verzoekantwoord.Referentie, Verzoekantwoord.Antwoord, Bericht.AangemaaktOp AS Op
FROM json_each(@Verzoeken) AS gevraagd
CROSS JOIN Verzoekantwoord ON Verzoekantwoord.Partij = @Partij AND Verzoekantwoord.Tegenpartij = @Tegenpartij
    AND Verzoekantwoord.Referentie = gevraagd.value
CROSS JOIN Bericht ON Bericht.Id = Verzoekantwoord.BerichtId
UNION ALL
-- A toewijzing that names the verzoek grants it.
SELECT Toewijzing.ReferentieAanbieder AS Referentie, NULL AS Antwoord, Bericht.AangemaaktOp AS Op
FROM json_each(@Verzoeken) AS gevraagd
CROSS JOIN Toewijzing ON Toewijzing.Partij = @Partij AND Toewijzing.Tegenpartij = @Tegenpartij
    AND Toewijzing.ReferentieAanbieder = gevraagd.value AND Toewijzing.ReferentieAanbieder IS NOT NULL
CROSS JOIN Bericht ON Bericht.Id = Toewijzing.BerichtId;
