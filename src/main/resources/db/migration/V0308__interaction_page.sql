CREATE INDEX IF NOT EXISTS interaction_page ON interaction (office_id, received_at, id, audience, security_class);
