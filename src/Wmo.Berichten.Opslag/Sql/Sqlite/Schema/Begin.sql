-- Readers and the one writer do not wait for each other; kept in the file.
PRAGMA journal_mode = WAL;
