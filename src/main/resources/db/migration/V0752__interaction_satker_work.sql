CREATE INDEX IF NOT EXISTS interaction_satker_work ON interaction_satker (satker_id, unfinished, interaction_id);
