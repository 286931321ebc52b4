ALTER TABLE interaction ADD COLUMN IF NOT EXISTS index_carried CHAR(64) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'SHA-256 of what all its entries in the index carry of it';
