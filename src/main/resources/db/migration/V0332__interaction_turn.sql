CREATE INDEX IF NOT EXISTS interaction_turn
ON interaction (office_id, section, status, turn_at, id, audience, security_class, merged_into);
