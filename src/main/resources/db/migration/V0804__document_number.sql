CREATE TABLE IF NOT EXISTS document_number (
  document_id UUID NOT NULL,
  place SMALLINT NOT NULL COMMENT 'order in the text, from 0',
  written VARCHAR(100) NOT NULL,
  PRIMARY KEY (document_id, place),
  CONSTRAINT document_number_of_document FOREIGN KEY (document_id) REFERENCES document (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
