ALTER TABLE document
  ADD COLUMN IF NOT EXISTS channel VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'way in of its case' AFTER media_type,
  ADD COLUMN IF NOT EXISTS file_type VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'group of its media type, by its name until it was read' AFTER channel,
  ADD COLUMN IF NOT EXISTS reader_version VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NULL COMMENT 'of the reading that it shows' AFTER file_type,
  ADD COLUMN IF NOT EXISTS received_by UUID NULL AFTER received_at,
  ADD COLUMN IF NOT EXISTS indexed_at DATETIME(6) NULL COMMENT 'when it was last marked with index_batch' AFTER index_batch;
