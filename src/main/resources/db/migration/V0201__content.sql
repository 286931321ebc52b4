CREATE TABLE IF NOT EXISTS content (
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size_bytes BIGINT NOT NULL,
  reader_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reading_end VARCHAR(16) CHARACTER SET ascii COLLATE ascii_bin NULL,
  media_type VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  page_count INT NOT NULL DEFAULT 0,
  pages_with_text INT NOT NULL DEFAULT 0,
  pages_recognised INT NOT NULL DEFAULT 0,
  pages_awaiting INT NOT NULL DEFAULT 0,
  text_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL,
  detail VARCHAR(500) NULL,
  read_at DATETIME(6) NULL,
  created_at DATETIME(6) NOT NULL,
  PRIMARY KEY (sha256)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
