INSERT INTO Bevinding (BerichtId, Regel, Niveau, Retourcode, Klasse, Pad, Melding)
VALUES (@BerichtId, @Regel, @Niveau, @Retourcode, @Klasse, @Pad, @Melding);
