CREATE TABLE IF NOT EXISTS interaction_change (
  id UUID NOT NULL,
  interaction_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  made_by UUID NULL,
  made_by_name VARCHAR(200) NOT NULL,
  audience VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  before_value VARCHAR(300) NULL,
  after_value VARCHAR(300) NULL,
  note TEXT NULL,
  PRIMARY KEY (id),
  KEY interaction_change_thread (interaction_id, made_at, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
