CREATE INDEX IF NOT EXISTS content_awaiting ON content (pages_awaiting);
