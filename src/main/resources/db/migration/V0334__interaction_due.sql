CREATE INDEX IF NOT EXISTS interaction_due
ON interaction (office_id, status, work_at, id, audience, security_class);
