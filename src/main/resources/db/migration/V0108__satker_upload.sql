CREATE TABLE IF NOT EXISTS satker_upload (
  id UUID NOT NULL PRIMARY KEY,
  office_id UUID NOT NULL,
  person_id UUID NOT NULL,
  name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  bytes MEDIUMBLOB NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  KEY satker_upload_age (uploaded_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
