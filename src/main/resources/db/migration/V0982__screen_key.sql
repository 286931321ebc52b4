CREATE TABLE IF NOT EXISTS screen_key (
  session_id UUID NOT NULL,
  secret VARCHAR(43) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'of the address of the phone',
  code VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'until it is used or its minutes are over',
  code_until DATETIME(6) NULL,
  PRIMARY KEY (session_id),
  UNIQUE KEY screen_key_secret (secret),
  UNIQUE KEY screen_key_code (code),
  CONSTRAINT screen_key_of FOREIGN KEY (session_id) REFERENCES screen_session (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
