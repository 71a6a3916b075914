-- Version 8 for PostgreSQL: the same table, changed in its place.
ALTER TABLE access_log ALTER COLUMN device_id DROP NOT NULL;
ALTER TABLE access_log ADD COLUMN trial_id TEXT;
