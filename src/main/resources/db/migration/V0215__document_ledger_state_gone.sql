DROP INDEX IF EXISTS document_ledger_state ON document;
