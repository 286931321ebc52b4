CREATE TABLE IF NOT EXISTS list_columns (
  person_id UUID NOT NULL,
  hidden VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'codes with spaces between',
  PRIMARY KEY (person_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
