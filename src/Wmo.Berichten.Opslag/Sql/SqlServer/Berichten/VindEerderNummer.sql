SELECT BerichtId
FROM Eerdernummer
WHERE Partij = @Partij AND Referentienummer = @Referentienummer;
