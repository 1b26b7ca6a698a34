UPDATE EigenBijdrage
SET Beurt = Beurt + 1
OUTPUT inserted.Gemeld
WHERE Partij = @Partij AND Client = @Client;
