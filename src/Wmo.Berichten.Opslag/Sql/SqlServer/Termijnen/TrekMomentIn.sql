DELETE FROM Moment
WHERE Partij = @Partij AND Tegenpartij = @Tegenpartij AND Kenmerk = @Kenmerk AND Soort = @Soort AND Datum = @Datum;
