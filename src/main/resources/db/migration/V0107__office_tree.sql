ALTER TABLE office
  ADD COLUMN IF NOT EXISTS kind VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'KPPN',
  ADD COLUMN IF NOT EXISTS parent_id UUID NULL COMMENT 'the Kanwil above a KPPN',
  ADD KEY IF NOT EXISTS office_parent (parent_id, code);
