CREATE TABLE IF NOT EXISTS notice_mail (
  id UUID NOT NULL,
  person_id UUID NOT NULL,
  office_id UUID NOT NULL,
  digest_day DATE NULL COMMENT 'of a daily digest; null for a mail of its own',
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  attempts INT NOT NULL,
  due_at DATETIME(6) NOT NULL,
  changed_at DATETIME(6) NOT NULL,
  reason VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NULL,
  reply VARCHAR(300) NULL COMMENT 'what the mail server answered',
  PRIMARY KEY (id),
  UNIQUE KEY notice_mail_digest (person_id, digest_day),
  KEY notice_mail_queue (state, due_at, id),
  KEY notice_mail_of_office (office_id, state, id),
  CONSTRAINT notice_mail_for_person FOREIGN KEY (person_id) REFERENCES person (id)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
