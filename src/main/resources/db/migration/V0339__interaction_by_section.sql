CREATE INDEX IF NOT EXISTS interaction_by_section
ON interaction (office_id, section, status, received_at, id, audience, security_class);
