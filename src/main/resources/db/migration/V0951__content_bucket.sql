CREATE TABLE IF NOT EXISTS content_bucket (
  bucket BIGINT NOT NULL,
  number BIGINT NOT NULL,
  PRIMARY KEY (bucket, number)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
