CREATE INDEX IF NOT EXISTS document_page_state ON document (office_id, state, received_at, id, audience, security_class);
