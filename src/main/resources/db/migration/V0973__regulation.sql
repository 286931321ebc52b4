CREATE TABLE IF NOT EXISTS regulation (
  code_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'kind, number and year, however it is written',
  code VARCHAR(80) NOT NULL,
  title VARCHAR(300) NOT NULL,
  state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  replaced_by VARCHAR(80) NULL,
  since DATE NULL COMMENT 'the first day on which it was replaced',
  changed_by UUID NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  lock_version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (code_key)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
