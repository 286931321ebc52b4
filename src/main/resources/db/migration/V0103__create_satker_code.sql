CREATE TABLE IF NOT EXISTS satker_code (
  id UUID NOT NULL PRIMARY KEY,
  satker_id UUID NOT NULL,
  office_id UUID NOT NULL,
  code VARCHAR(6) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  valid_from DATE NOT NULL,
  valid_to DATE NULL COMMENT 'the last day on which it holds',
  UNIQUE KEY satker_code_start (office_id, code, valid_from),
  KEY satker_code_of (satker_id, valid_from),
  CONSTRAINT satker_code_of_satker FOREIGN KEY (satker_id) REFERENCES satker (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
