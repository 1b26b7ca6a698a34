SELECT
    heen.Tegenpartij AS Aanbieder, heen.Richting, COUNT(heen.Id) AS Aantal,
    AVG(CAST(CAST(antwoord.AangemaaktOp AS datetime) - CAST(heen.AangemaaktOp AS datetime) AS float) * 24) AS Uren
FROM Bericht AS heen
JOIN Bericht AS antwoord ON antwoord.AntwoordOp = heen.Id
WHERE heen.Partij = @Partij AND heen.AangemaaktOp >= @Begin AND heen.AangemaaktOp < @Einde AND antwoord.Richting <> heen.Richting
GROUP BY heen.Tegenpartij, heen.Richting;
