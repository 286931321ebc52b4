CREATE TABLE IF NOT EXISTS recent_search (
  person_id UUID NOT NULL,
  asked VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_nopad_bin NOT NULL,
  asked_at DATETIME(6) NOT NULL,
  PRIMARY KEY (person_id, asked),
  KEY recent_search_newest (person_id, asked_at),
  CONSTRAINT recent_search_of_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
