ALTER TABLE message
  ADD COLUMN IF NOT EXISTS sent_key CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  ADD UNIQUE KEY IF NOT EXISTS message_sent (sent_key);
