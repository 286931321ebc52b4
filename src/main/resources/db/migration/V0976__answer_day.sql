CREATE TABLE IF NOT EXISTS answer_day (
  number INT NOT NULL COMMENT 'of the answer',
  day DATE NOT NULL COMMENT 'in WIB',
  views INT NOT NULL COMMENT 'how often it was opened',
  taken INT NOT NULL COMMENT 'of them, how often it was offered to somebody who was typing',
  PRIMARY KEY (number, day),
  KEY answer_day_opened (day, number, views)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
