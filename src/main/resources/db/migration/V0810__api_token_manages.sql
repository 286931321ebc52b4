ALTER TABLE api_token ADD COLUMN IF NOT EXISTS may_manage BOOLEAN NOT NULL DEFAULT FALSE COMMENT 'acts as an administrator, and sees no contents';
