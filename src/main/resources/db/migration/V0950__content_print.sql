CREATE TABLE IF NOT EXISTS content_print (
  number BIGINT NOT NULL AUTO_INCREMENT COMMENT 'what buckets name it by: a third of a hash',
  sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  form SMALLINT NOT NULL COMMENT 'of the way it was made; another one is made anew',
  text_key VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'the text it was made from',
  text_print VARBINARY(512) NULL,
  numbers VARCHAR(4000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  recognised BOOLEAN NOT NULL DEFAULT FALSE,
  made_at DATETIME(6) NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY content_print_of (sha256)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
