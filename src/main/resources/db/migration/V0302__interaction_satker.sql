CREATE TABLE IF NOT EXISTS interaction_satker (
  interaction_id UUID NOT NULL,
  satker_id UUID NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  received_at DATETIME(6) NOT NULL,
  PRIMARY KEY (interaction_id, satker_id),
  KEY interaction_satker_list (satker_id, received_at, interaction_id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
