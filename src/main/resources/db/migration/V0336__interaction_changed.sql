CREATE INDEX IF NOT EXISTS interaction_changed
ON interaction (office_id, status, changed_at, id, audience, security_class);
