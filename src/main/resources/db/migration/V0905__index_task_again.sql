ALTER TABLE index_task ADD COLUMN IF NOT EXISTS again BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'was in the index before and is written again: no news';
