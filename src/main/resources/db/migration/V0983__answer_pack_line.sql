CREATE TABLE IF NOT EXISTS answer_pack_line (
  number INT NOT NULL COMMENT 'of the answer; 0: how words are read',
  sequence BIGINT NOT NULL COMMENT 'the first pack that had it so',
  line MEDIUMTEXT NOT NULL COMMENT 'JSON, as readers keep it',
  PRIMARY KEY (number),
  KEY answer_pack_line_since (sequence, number)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;

-- Whoever makes a pack locks it first.
INSERT IGNORE INTO answer_pack_line (number, sequence, line) VALUES (0, 0, '');
