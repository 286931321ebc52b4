ALTER TABLE holiday ADD COLUMN IF NOT EXISTS verified BOOLEAN NOT NULL DEFAULT TRUE COMMENT 'compared with its source by somebody' AFTER source;
