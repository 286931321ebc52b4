CREATE TABLE IF NOT EXISTS page_print (
  number BIGINT NOT NULL,
  page INT NOT NULL,
  picture VARBINARY(300) NOT NULL COMMENT 'the bits it is found by, then the fields it is judged by',
  PRIMARY KEY (number, page)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
