CREATE TABLE IF NOT EXISTS saved_match (
  search_id UUID NOT NULL,
  interaction_id UUID NOT NULL,
  found_at DATETIME(6) NOT NULL,
  seen_at DATETIME(6) NULL COMMENT 'when its owner looked',
  PRIMARY KEY (search_id, interaction_id),
  KEY saved_match_unseen (search_id, seen_at, found_at),
  KEY saved_match_latest (search_id, found_at, interaction_id),
  CONSTRAINT saved_match_of_search FOREIGN KEY (search_id) REFERENCES saved_search (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
