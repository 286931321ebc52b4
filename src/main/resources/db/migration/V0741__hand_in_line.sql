CREATE TABLE IF NOT EXISTS hand_in_line (
  import_id UUID NOT NULL,
  line_number INT NOT NULL,
  spm VARCHAR(60) NOT NULL,
  satker_code VARCHAR(20) NOT NULL,
  result VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  reason VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  hint VARCHAR(300) NOT NULL,
  interaction_id UUID NULL,
  PRIMARY KEY (import_id, line_number),
  KEY hand_in_line_result (import_id, result, line_number)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
