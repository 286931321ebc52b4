ALTER TABLE notice MODIFY COLUMN IF EXISTS interaction_id UUID NULL COMMENT 'the case it tells of; null for a saved search';
