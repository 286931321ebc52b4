ALTER TABLE answer_day
  ADD COLUMN IF NOT EXISTS found INT NOT NULL DEFAULT 0 COMMENT 'of the views, how often it was found by a search' AFTER views,
  ADD INDEX IF NOT EXISTS answer_day_counted (day, number, views, found, taken),
  DROP INDEX IF EXISTS answer_day_opened;
