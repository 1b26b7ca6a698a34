-- The monitor counts the deadlines that fall due in a period.
CREATE INDEX IX_Termijnstand_Uiterlijk ON Termijnstand (Partij, Uiterlijk) WHERE Uiterlijk IS NOT NULL;
