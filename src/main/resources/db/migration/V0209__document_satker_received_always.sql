ALTER TABLE document_satker MODIFY COLUMN received_at DATETIME(6) NOT NULL;
