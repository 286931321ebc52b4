CREATE TABLE IF NOT EXISTS webhook_target (
  id UUID NOT NULL,
  office_id UUID NOT NULL,
  name VARCHAR(120) NOT NULL,
  address VARCHAR(500) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  kinds VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'what it wants to be told, with commas',
  clearance VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'the highest class of cases it is told of',
  program_id UUID NULL COMMENT 'the api_token that registered it; null for an administrator',
  state VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  secret VARBINARY(200) NOT NULL COMMENT 'sealed with the key of the installation',
  secret_since DATETIME(6) NOT NULL,
  made_by UUID NOT NULL,
  made_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY webhook_target_of_office (office_id, state, id),
  CONSTRAINT webhook_target_in_office FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
