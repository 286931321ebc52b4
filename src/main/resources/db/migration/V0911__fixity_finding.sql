CREATE TABLE IF NOT EXISTS fixity_finding (
  check_id UUID NOT NULL,
  kept_as VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  damage VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  expected VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  found VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NULL,
  found_at DATETIME(6) NOT NULL,
  PRIMARY KEY (check_id, kept_as, name)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
