ALTER TABLE document
  ADD INDEX IF NOT EXISTS document_of_content_by_time (sha256, received_at, id);
