DELETE FROM BerichtInhoud
WHERE BerichtId IN (SELECT Waarde FROM OPENJSON(@Ids) WITH (Waarde uniqueidentifier '$'))
    AND EXISTS (SELECT 1 FROM Bericht AS bericht WHERE bericht.Id = BerichtInhoud.BerichtId AND bericht.InhoudVerwijderdOp IS NOT NULL);
