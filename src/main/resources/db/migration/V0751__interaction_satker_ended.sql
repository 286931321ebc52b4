UPDATE interaction_satker s JOIN interaction i ON i.id = s.interaction_id SET s.unfinished = FALSE
WHERE i.status IN ('SELESAI', 'DITOLAK');
