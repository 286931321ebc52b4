DROP INDEX IF EXISTS document_ledger ON document;
