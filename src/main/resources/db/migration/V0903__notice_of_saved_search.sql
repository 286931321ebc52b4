ALTER TABLE notice ADD COLUMN IF NOT EXISTS search_id UUID NULL COMMENT 'the saved search it tells of, where it tells of no case' AFTER interaction_id;
