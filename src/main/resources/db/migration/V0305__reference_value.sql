CREATE TABLE IF NOT EXISTS reference_value (
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  label_id VARCHAR(100) NOT NULL,
  label_en VARCHAR(100) NOT NULL,
  position INT NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NULL,
  source VARCHAR(200) NOT NULL,
  PRIMARY KEY (kind, code, valid_from)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
