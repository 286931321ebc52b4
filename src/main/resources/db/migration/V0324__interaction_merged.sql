CREATE INDEX IF NOT EXISTS interaction_merged ON interaction (merged_into);
