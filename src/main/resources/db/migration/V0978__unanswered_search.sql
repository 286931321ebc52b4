CREATE TABLE IF NOT EXISTS unanswered_search (
  id UUID NOT NULL,
  word_key VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL COMMENT 'its stems, each once, by letters',
  wording VARCHAR(200) NOT NULL COMMENT 'as it was typed first, masked; by whom is nowhere',
  state VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state_since DATETIME(6) NOT NULL,
  why VARCHAR(300) NULL COMMENT 'it was set aside',
  answer_id UUID NULL COMMENT 'drafted of it, or by which it is to be found',
  answer_number INT NULL COMMENT 'of the published answer that is found by now',
  decided_by UUID NULL,
  asked INT NOT NULL,
  first_day DATE NOT NULL COMMENT 'in WIB',
  last_day DATE NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY unanswered_search_words (word_key),
  KEY unanswered_search_often (state, asked, id),
  KEY unanswered_search_lately (state, last_day, id),
  KEY unanswered_search_new (first_day)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS unanswered_day (
  search_id UUID NOT NULL,
  day DATE NOT NULL,
  asked INT NOT NULL,
  PRIMARY KEY (search_id, day),
  CONSTRAINT unanswered_day_of FOREIGN KEY (search_id) REFERENCES unanswered_search (id) ON DELETE CASCADE
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
