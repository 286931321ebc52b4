CREATE TABLE IF NOT EXISTS document_reading (
  id UUID NOT NULL,
  document_id UUID NOT NULL,
  at DATETIME(6) NOT NULL,
  step VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id UUID NULL COMMENT 'who asked for it; null for what the installation did by itself',
  order_id UUID NULL,
  reader_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL,
  state VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'what the document was after it',
  detail VARCHAR(500) NULL,
  took_ms BIGINT NULL,
  page_count INT NULL,
  pages_readable INT NULL,
  PRIMARY KEY (id),
  KEY document_reading_of (document_id, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
