CREATE TABLE IF NOT EXISTS saved_search (
  id UUID NOT NULL,
  owner_id UUID NOT NULL COMMENT 'a person, or the key of a program',
  name VARCHAR(120) NOT NULL,
  question LONGTEXT NOT NULL COMMENT 'as it was typed, with its filters, as JSON',
  tells BOOLEAN NOT NULL COMMENT 'whether its owner is told of new matches',
  made_at DATETIME(6) NOT NULL,
  looked_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  ended_at DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY saved_search_of_owner (owner_id, ended_at, id),
  KEY saved_search_changed (changed_at, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
