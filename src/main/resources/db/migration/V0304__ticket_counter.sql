CREATE TABLE IF NOT EXISTS ticket_counter (
  office_id UUID NOT NULL,
  ticket_year INT NOT NULL,
  last_number INT NOT NULL,
  PRIMARY KEY (office_id, ticket_year)
) ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_nopad_ci;
