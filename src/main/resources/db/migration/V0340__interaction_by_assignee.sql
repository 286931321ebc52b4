CREATE INDEX IF NOT EXISTS interaction_by_assignee
ON interaction (office_id, assignee_id, status, received_at, id, audience, security_class);
