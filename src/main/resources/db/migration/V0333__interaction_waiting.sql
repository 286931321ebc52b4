CREATE INDEX IF NOT EXISTS interaction_waiting
ON interaction (office_id, section, status, assignee_id, paused_at, merged_into, complete_at);
