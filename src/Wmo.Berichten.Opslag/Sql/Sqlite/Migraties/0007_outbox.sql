-- Free commands, commands that were put off and commands that are held each stand together, in their order.
CREATE INDEX IX_Outbox_Neem ON Outbox (VastTot, NietVoor, Volgnummer);
DROP INDEX IX_Outbox_VastTot;

-- What may be forgotten.
CREATE INDEX IX_Inbox_IngenomenOp ON Inbox (IngenomenOp);
