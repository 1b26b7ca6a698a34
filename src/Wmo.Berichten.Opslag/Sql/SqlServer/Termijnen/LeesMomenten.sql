SELECT Moment.Kenmerk, Moment.Soort, Moment.Datum
FROM OPENJSON(@Kenmerken) WITH (Waarde nvarchar(72) '$') AS gevraagd
JOIN Moment ON Moment.Partij = @Partij AND Moment.Tegenpartij = @Tegenpartij AND Moment.Kenmerk = gevraagd.Waarde COLLATE Latin1_General_BIN2;
