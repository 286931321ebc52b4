INSERT INTO case_day_due (office_id, received_at) SELECT id, NULL FROM office;
