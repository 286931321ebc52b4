CREATE TABLE IF NOT EXISTS satker (
  id UUID NOT NULL PRIMARY KEY,
  office_id UUID NOT NULL,
  created_at DATETIME(6) NOT NULL,
  KEY satker_office (office_id, id),
  CONSTRAINT satker_of_office FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
