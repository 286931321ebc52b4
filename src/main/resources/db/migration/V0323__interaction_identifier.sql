CREATE TABLE IF NOT EXISTS interaction_identifier (
  interaction_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  written VARCHAR(100) NOT NULL,
  normalised VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (interaction_id, kind, normalised),
  KEY interaction_identifier_trail (normalised, interaction_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
