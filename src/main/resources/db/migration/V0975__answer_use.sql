CREATE TABLE IF NOT EXISTS answer_case (
  answer_id UUID NOT NULL,
  interaction_id UUID NOT NULL,
  added_by UUID NOT NULL,
  added_at DATETIME(6) NOT NULL,
  PRIMARY KEY (answer_id, interaction_id),
  KEY answer_case_of (interaction_id, answer_id),
  CONSTRAINT answer_case_behind FOREIGN KEY (answer_id) REFERENCES answer (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS answer_vote (
  id UUID NOT NULL,
  answer_id UUID NOT NULL,
  version INT NOT NULL COMMENT 'that was read',
  helpful BOOLEAN NOT NULL,
  why VARCHAR(300) NULL COMMENT 'masked; of nobody',
  voted_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY answer_vote_of (answer_id, voted_at),
  CONSTRAINT answer_vote_on FOREIGN KEY (answer_id) REFERENCES answer (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS answer_upload (
  id UUID NOT NULL,
  office_id UUID NOT NULL,
  person_id UUID NOT NULL,
  name VARCHAR(200) NOT NULL,
  bytes LONGBLOB NOT NULL,
  uploaded_at DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  KEY answer_upload_at (uploaded_at)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
