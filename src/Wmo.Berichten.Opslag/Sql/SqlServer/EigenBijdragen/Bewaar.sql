UPDATE EigenBijdrage
SET Gemeld = @Gemeld
WHERE Partij = @Partij AND Client = @Client;
