CREATE TABLE IF NOT EXISTS message (
  id UUID NOT NULL,
  interaction_id UUID NOT NULL,
  written_at DATETIME(6) NOT NULL,
  author_id UUID NULL,
  author_name VARCHAR(200) NOT NULL,
  from_satker BOOLEAN NOT NULL,
  body LONGTEXT NOT NULL,
  audience VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  security_class VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  index_batch BIGINT NULL,
  version BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY message_thread (interaction_id, written_at, id),
  KEY message_batch (index_batch)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
