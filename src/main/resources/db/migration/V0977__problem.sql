CREATE TABLE IF NOT EXISTS problem_task (
  interaction_id UUID NOT NULL,
  due_at DATETIME(6) NOT NULL,
  attempts SMALLINT NOT NULL DEFAULT 0,
  PRIMARY KEY (interaction_id),
  KEY problem_task_queue (due_at, interaction_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS problem (
  id UUID NOT NULL,
  office_id UUID NOT NULL,
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_since DATETIME(6) NOT NULL,
  typical_id UUID NOT NULL COMMENT 'the case that is likest to the others',
  cases INT NOT NULL COMMENT 'that count: of the last weeks, of what is answered those since the answer',
  worth INT NOT NULL COMMENT 'what was written in them by the office',
  answer_number INT NULL COMMENT 'of a published one that covers it',
  draft_id UUID NULL COMMENT 'the answer that was drafted of it',
  why VARCHAR(300) NULL COMMENT 'it was set aside',
  decided_by UUID NULL,
  due_at DATETIME(6) NOT NULL COMMENT 'when its figures are to be made anew',
  PRIMARY KEY (id),
  KEY problem_list (office_id, state, worth, id),
  KEY problem_due (due_at, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS problem_case (
  interaction_id UUID NOT NULL,
  office_id UUID NOT NULL,
  problem_id UUID NULL,
  service_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at DATETIME(6) NOT NULL,
  wording VARCHAR(300) NOT NULL COMMENT 'in the words of the satker, masked',
  words TEXT NOT NULL COMMENT 'stems and how often, without what is masked',
  satkers VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'their ids',
  replies SMALLINT NOT NULL COMMENT 'what was written by the office',
  solved SMALLINT NOT NULL COMMENT 'how much its resolution says',
  PRIMARY KEY (interaction_id),
  KEY problem_case_of (problem_id, received_at, interaction_id),
  KEY problem_case_by_time (received_at, interaction_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS problem_word (
  office_id UUID NOT NULL,
  word VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  received_at DATETIME(6) NOT NULL,
  interaction_id UUID NOT NULL,
  PRIMARY KEY (office_id, word, received_at, interaction_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS problem_word_count (
  office_id UUID NOT NULL,
  word VARCHAR(40) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'empty for all cases',
  cases INT NOT NULL,
  PRIMARY KEY (office_id, word)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
