-- Who recorded without a name cannot be talked with: such records are counted apart, and no talk with them is a contact. The
-- figures are counted anew at the next start.
ALTER TABLE rollup_week_follow_up ADD COLUMN nameless INTEGER NOT NULL DEFAULT 0 CHECK (nameless >= 0);
UPDATE incident SET contact_hours = NULL, contacted_in_time = 0 WHERE person_id IS NULL;
