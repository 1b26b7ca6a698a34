-- The monitor counts the deadlines that fall due in a period.
CREATE INDEX IX_Termijnstand_Uiterlijk ON Termijnstand (Partij, Uiterlijk) WHERE Uiterlijk IS NOT NULL;

-- Why a prestatie is refused, as a JSON array of return codes; null where it is not, or where that was not kept yet.
ALTER TABLE Prestatie ADD Retourcodes TEXT NULL;

CREATE INDEX IX_Prestatie_Afgewezen ON Prestatie (Partij, Begindatum) WHERE Retourcodes IS NOT NULL;
