ALTER TABLE interaction
  ADD COLUMN IF NOT EXISTS work_at DATETIME(6)
    AS (COALESCE(due_at, complete_at + INTERVAL 36500 DAY, received_at + INTERVAL 73000 DAY)) STORED
    COMMENT 'order of work: by due time, then by completeness, then by reception',
  ADD COLUMN IF NOT EXISTS turn_at DATETIME(6)
    AS (COALESCE(complete_at, received_at + INTERVAL 73000 DAY)) STORED
    COMMENT 'order of turn: by completeness, then by reception';
