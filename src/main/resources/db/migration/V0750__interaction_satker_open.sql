ALTER TABLE interaction_satker
  ADD COLUMN IF NOT EXISTS unfinished BOOLEAN NOT NULL DEFAULT TRUE
    COMMENT 'whether the interaction has no end yet, as its status says';
