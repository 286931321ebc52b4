CREATE TABLE IF NOT EXISTS answer_citation (
  answer_id UUID NOT NULL,
  version INT NOT NULL,
  position INT NOT NULL,
  code_key VARCHAR(80) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code VARCHAR(80) NOT NULL,
  article VARCHAR(120) NULL,
  PRIMARY KEY (answer_id, version, position),
  KEY answer_citation_of (code_key, answer_id, version),
  CONSTRAINT answer_citation_in FOREIGN KEY (answer_id, version) REFERENCES answer_version (answer_id, version)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
