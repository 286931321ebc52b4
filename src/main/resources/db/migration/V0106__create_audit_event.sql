CREATE TABLE IF NOT EXISTS audit_event (
  id UUID NOT NULL PRIMARY KEY,
  at DATETIME(6) NOT NULL,
  action VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  actor_id UUID NULL,
  office_id UUID NULL,
  subject_id UUID NULL,
  remote_address VARCHAR(45) CHARACTER SET ascii COLLATE ascii_bin NULL,
  details JSON NOT NULL,
  KEY audit_event_office (office_id, id),
  KEY audit_event_actor (actor_id, id),
  KEY audit_event_subject (subject_id, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
