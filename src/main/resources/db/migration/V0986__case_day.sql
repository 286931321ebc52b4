CREATE TABLE IF NOT EXISTS case_day (
  office_id UUID NOT NULL,
  kind VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL COMMENT 'SERVICE or CHANNEL; a case counts once in each',
  day DATE NOT NULL COMMENT 'of reception, in the zone of the office',
  code VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  security_class VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cases INT NOT NULL,
  rejected INT NOT NULL,
  timed INT NOT NULL COMMENT 'of them, how many had a norm and have their end',
  in_norm INT NOT NULL COMMENT 'of those with a norm, how many ended within it',
  PRIMARY KEY (office_id, kind, day, code, audience, security_class)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS case_day_satker (
  office_id UUID NOT NULL,
  day DATE NOT NULL COMMENT 'of reception, in the zone of the office',
  satker_id UUID NOT NULL COMMENT 'a case of several satkers counts for each',
  service_type VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  audience VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  security_class VARCHAR(2) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  cases INT NOT NULL,
  rejected INT NOT NULL,
  returned INT NOT NULL COMMENT 'opened again after their end, or following another case',
  troubled INT NOT NULL COMMENT 'rejected or returned, each once',
  PRIMARY KEY (office_id, day, satker_id, service_type, audience, security_class)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
CREATE TABLE IF NOT EXISTS case_day_due (
  id BIGINT NOT NULL AUTO_INCREMENT,
  office_id UUID NOT NULL,
  received_at DATETIME(6) NULL COMMENT 'a moment of the day to be counted anew; null for all days of the office',
  PRIMARY KEY (id),
  KEY case_day_due_of (office_id, received_at, id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
