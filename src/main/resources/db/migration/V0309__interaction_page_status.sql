CREATE INDEX IF NOT EXISTS interaction_page_status
ON interaction (office_id, status, received_at, id, audience, security_class);
