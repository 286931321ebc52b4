CREATE TABLE IF NOT EXISTS preview_object (
  object_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  size_bytes BIGINT NOT NULL,
  page_count INT NOT NULL COMMENT 'of a converted file; 0 for the image of a page',
  used_at DATETIME(6) NOT NULL,
  PRIMARY KEY (object_key),
  KEY preview_object_used (used_at, object_key, size_bytes)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
