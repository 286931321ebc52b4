CREATE INDEX IF NOT EXISTS interaction_work
ON interaction (office_id, assignee_id, status, work_at, id, audience, security_class, merged_into);
