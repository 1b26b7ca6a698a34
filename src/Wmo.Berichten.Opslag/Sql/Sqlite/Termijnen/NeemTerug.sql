DELETE FROM Voorgelegd
WHERE BerichtId = @BerichtId;
