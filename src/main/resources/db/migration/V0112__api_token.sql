CREATE TABLE IF NOT EXISTS api_token (
  id UUID NOT NULL PRIMARY KEY,
  office_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  token_sha256 CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  may_write BOOLEAN NOT NULL,
  clearance VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the highest class the program may see',
  valid_until DATE NOT NULL,
  made_by UUID NULL,
  made_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  last_used_at DATETIME(6) NULL,
  UNIQUE KEY api_token_value (token_sha256),
  KEY api_token_of_office (office_id, id),
  CONSTRAINT api_token_in_office FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
