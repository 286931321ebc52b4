CREATE TABLE IF NOT EXISTS notice_address (
  person_id UUID NOT NULL,
  address VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NULL,
  delivery VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  language VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  refused_at DATETIME(6) NULL,
  refused_reply VARCHAR(300) NULL COMMENT 'what the mail server said of the address',
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id),
  CONSTRAINT notice_address_of_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
