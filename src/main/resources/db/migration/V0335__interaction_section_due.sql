CREATE INDEX IF NOT EXISTS interaction_section_due
ON interaction (office_id, section, status, work_at, id, audience, security_class);
