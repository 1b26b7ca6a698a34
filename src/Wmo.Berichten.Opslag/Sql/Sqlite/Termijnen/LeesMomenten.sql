SELECT Moment.Kenmerk, Moment.Soort, Moment.Datum
FROM json_each(@Kenmerken) AS gevraagd
CROSS JOIN Moment ON Moment.Partij = @Partij AND Moment.Tegenpartij = @Tegenpartij AND Moment.Kenmerk = gevraagd.value;
