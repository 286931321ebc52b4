CREATE INDEX IF NOT EXISTS document_satker_ledger ON document_satker (satker_id, received_at, document_id);
