CREATE TABLE IF NOT EXISTS interaction_link (
  interaction_id UUID NOT NULL,
  other_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by UUID NULL,
  PRIMARY KEY (interaction_id, other_id, kind),
  KEY interaction_link_other (other_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
