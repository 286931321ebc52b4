ALTER TABLE notice ADD COLUMN IF NOT EXISTS alert_id UUID NULL COMMENT 'the alert of the ledger it tells of' AFTER search_id;
