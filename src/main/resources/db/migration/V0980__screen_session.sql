CREATE TABLE IF NOT EXISTS screen_session (
  id UUID NOT NULL,
  interaction_id UUID NOT NULL,
  office_id UUID NOT NULL,
  open_for UUID NULL COMMENT 'the case while it goes on: one at a time',
  begun_by UUID NOT NULL,
  begun_at DATETIME(6) NOT NULL,
  ends_at DATETIME(6) NOT NULL COMMENT 'by itself',
  joined_at DATETIME(6) NULL COMMENT 'when a phone opened it first',
  ended_at DATETIME(6) NULL,
  last_event INT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY screen_session_open (open_for),
  KEY screen_session_of (interaction_id, begun_at),
  KEY screen_session_due (ended_at, ends_at)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
