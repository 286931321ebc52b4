CREATE TABLE IF NOT EXISTS document_satker (
  document_id UUID NOT NULL,
  satker_id UUID NOT NULL,
  PRIMARY KEY (document_id, satker_id),
  KEY document_satker_of (satker_id, document_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
