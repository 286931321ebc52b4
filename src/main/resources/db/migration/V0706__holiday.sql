CREATE TABLE IF NOT EXISTS holiday (
  id UUID NOT NULL PRIMARY KEY,
  office_id UUID NULL COMMENT 'null: a national holiday',
  day DATE NOT NULL,
  name VARCHAR(160) NOT NULL,
  source VARCHAR(400) NOT NULL,
  ended_at DATETIME(6) NULL COMMENT 'when it was taken back',
  version INT NOT NULL DEFAULT 0,
  KEY holiday_day (day, id),
  CONSTRAINT holiday_of_office FOREIGN KEY (office_id) REFERENCES office (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
