CREATE TABLE IF NOT EXISTS working_hours (
  id UUID NOT NULL PRIMARY KEY,
  office_id UUID NULL COMMENT 'null: the usual hours of an office without its own',
  weekday INT NOT NULL COMMENT '1 Monday to 7 Sunday',
  opens TIME NOT NULL,
  closes TIME NOT NULL,
  valid_from DATE NOT NULL,
  valid_until DATE NULL COMMENT 'the last day on which they hold',
  source VARCHAR(400) NOT NULL,
  KEY working_hours_of_office (office_id, valid_from),
  CONSTRAINT working_hours_of FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
