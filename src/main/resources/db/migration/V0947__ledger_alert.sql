CREATE TABLE IF NOT EXISTS ledger_alert (
  id UUID NOT NULL,
  office_id UUID NOT NULL,
  cause VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'BACKLOG, or the state of which there are too many',
  figure BIGINT NOT NULL COMMENT 'files that wait, or that are in the state, when it was last looked at',
  since DATETIME(6) NULL COMMENT 'for how long the oldest waits',
  begun_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  still_open BOOLEAN NULL DEFAULT TRUE COMMENT 'null when it has ended: one of a cause is open',
  PRIMARY KEY (id),
  UNIQUE KEY ledger_alert_open (office_id, still_open, cause)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
