CREATE TABLE IF NOT EXISTS screen_event (
  session_id UUID NOT NULL,
  number INT NOT NULL COMMENT 'without gaps, in the order in which they became visible',
  kind VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  card INT NOT NULL COMMENT 'what it shows or is about; 0 for none',
  title VARCHAR(300) NULL,
  said VARCHAR(8000) NULL,
  image_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL,
  image_width INT NULL,
  image_height INT NULL,
  by_id UUID NULL COMMENT 'null for the phone and the installation',
  by_name VARCHAR(200) NULL,
  happened_at DATETIME(6) NOT NULL,
  PRIMARY KEY (session_id, number),
  KEY screen_event_image (image_sha256),
  CONSTRAINT screen_event_in FOREIGN KEY (session_id) REFERENCES screen_session (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
