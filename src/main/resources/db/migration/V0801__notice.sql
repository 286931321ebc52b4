CREATE TABLE IF NOT EXISTS notice (
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  interaction_id UUID NOT NULL,
  kind VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  made_at DATETIME(6) NOT NULL,
  read_at DATETIME(6) NULL,
  mail_id UUID NULL COMMENT 'the e-mail that tells of it; null for none',
  PRIMARY KEY (id),
  KEY notice_of_person (person_id, id),
  KEY notice_unread (person_id, read_at, interaction_id),
  KEY notice_in_mail (mail_id),
  CONSTRAINT notice_for_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
