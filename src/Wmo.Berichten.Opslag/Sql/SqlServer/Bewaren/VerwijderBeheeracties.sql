DELETE FROM Beheeractie
WHERE Volgnummer > @Na AND Volgnummer <= @TotEnMet;
