INSERT INTO BerichtInhoud (BerichtId, Inhoud)
VALUES (@Id, @Inhoud);
