SELECT Inhoud
FROM BerichtInhoud
WHERE BerichtId = @Id;
