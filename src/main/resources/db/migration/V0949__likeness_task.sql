CREATE TABLE IF NOT EXISTS likeness_task (
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  due_at DATETIME(6) NOT NULL COMMENT 'a claim puts it off: what a dead worker had claimed is due again',
  attempts SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (sha256),
  KEY likeness_task_queue (due_at, sha256)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
