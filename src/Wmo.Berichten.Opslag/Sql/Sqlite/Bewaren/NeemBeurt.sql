-- One instance at a time, and not before the next turn is due.
UPDATE Opruiming
SET VastTot = @Tot
WHERE Naam = @Naam AND (VastTot IS NULL OR VastTot <= @Nu) AND (Volgende IS NULL OR Volgende <= @Nu);
