CREATE INDEX IF NOT EXISTS interaction_by_service
ON interaction (office_id, service_type, status, received_at, id, audience, security_class);
