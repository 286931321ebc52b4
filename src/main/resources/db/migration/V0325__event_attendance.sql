CREATE TABLE IF NOT EXISTS event_attendance (
  interaction_id UUID NOT NULL,
  line INT NOT NULL,
  satker_id UUID NULL,
  name VARCHAR(200) NOT NULL,
  position VARCHAR(200) NOT NULL,
  PRIMARY KEY (interaction_id, line)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
