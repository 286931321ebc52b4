CREATE TABLE IF NOT EXISTS hand_in_import (
  id UUID NOT NULL,
  office_id UUID NOT NULL,
  person_id UUID NOT NULL,
  person_name VARCHAR(200) NOT NULL,
  clearance VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  channel VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  file_name VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  line_count INT NOT NULL,
  ignored_columns TEXT NOT NULL,
  unnamed_files LONGTEXT NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY hand_in_import_own (person_id, id),
  KEY hand_in_import_queue (state, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
