INSERT IGNORE INTO kips_card (id, office_id, satker_id, person_id, number, valid_from, valid_until, state, created_at, changed_at)
SELECT id, office_id, satker_id, id, login, DATE(created_at), NULL, 'ACTIVE', created_at, created_at
FROM person WHERE kind = 'KIPS' AND satker_id IS NOT NULL;
