CREATE INDEX IF NOT EXISTS document_page ON document (office_id, received_at, id, audience, security_class);
