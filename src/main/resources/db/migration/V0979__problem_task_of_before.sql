INSERT IGNORE INTO problem_task (interaction_id, due_at)
SELECT id, received_at FROM interaction
WHERE status IN ('SELESAI', 'DITOLAK') AND received_at >= UTC_TIMESTAMP() - INTERVAL 26 WEEK;
