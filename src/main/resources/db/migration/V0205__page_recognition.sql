CREATE TABLE IF NOT EXISTS page_recognition (
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  page INT NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reading_end VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  page_text MEDIUMTEXT NULL,
  confidence INT NULL,
  language VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NULL,
  claimed_by VARCHAR(60) CHARACTER SET ascii COLLATE ascii_bin NULL,
  claimed_until DATETIME(6) NULL,
  attempts INT NOT NULL DEFAULT 0,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256, page),
  KEY page_recognition_queue (state, created_at)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
