ALTER TABLE page_recognition ADD COLUMN IF NOT EXISTS quality INT NULL COMMENT 'how much it looks like writing, 0 to 100';
