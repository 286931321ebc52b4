CREATE INDEX IF NOT EXISTS interaction_by_channel
ON interaction (office_id, channel, status, received_at, id, audience, security_class);
