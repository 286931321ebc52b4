ALTER TABLE content
  ADD COLUMN IF NOT EXISTS read_again BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'what is known of it holds until it was read once more',
  ADD COLUMN IF NOT EXISTS earlier_text_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the text that is found until the pages of a new reading are recognised',
  ADD COLUMN IF NOT EXISTS took_ms BIGINT NULL COMMENT 'how long its last reading took';
