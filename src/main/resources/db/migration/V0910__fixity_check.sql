CREATE TABLE IF NOT EXISTS fixity_check (
  id UUID NOT NULL,
  started_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  asked_by UUID NULL COMMENT 'nobody: it was due',
  paced BOOLEAN NOT NULL,
  stage VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  place VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what was looked at last in this stage',
  originals BIGINT NOT NULL DEFAULT 0,
  bytes BIGINT NOT NULL DEFAULT 0,
  objects BIGINT NOT NULL DEFAULT 0,
  texts BIGINT NOT NULL DEFAULT 0,
  entries BIGINT NOT NULL DEFAULT 0,
  damaged BIGINT NOT NULL DEFAULT 0,
  extra BIGINT NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY fixity_check_open (ended_at, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
