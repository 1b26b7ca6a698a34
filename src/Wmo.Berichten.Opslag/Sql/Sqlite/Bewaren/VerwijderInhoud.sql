DELETE FROM BerichtInhoud
WHERE BerichtId IN (SELECT value FROM json_each(@Ids))
    AND EXISTS (SELECT 1 FROM Bericht AS bericht WHERE bericht.Id = BerichtInhoud.BerichtId AND bericht.InhoudVerwijderdOp IS NOT NULL);
