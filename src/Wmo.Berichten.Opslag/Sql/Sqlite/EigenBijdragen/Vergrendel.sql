UPDATE EigenBijdrage
SET Beurt = Beurt + 1
WHERE Partij = @Partij AND Client = @Client
RETURNING Gemeld;
