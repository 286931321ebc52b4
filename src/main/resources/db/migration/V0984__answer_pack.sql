CREATE TABLE IF NOT EXISTS answer_pack (
  sequence BIGINT NOT NULL COMMENT 'grows with each pack',
  made_at DATETIME(6) NOT NULL,
  content CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SHA-256 of all lines',
  PRIMARY KEY (sequence)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
