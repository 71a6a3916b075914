-- A save is one row and its entry in one index. Record, outbox and folded incident were three tables before, and every
-- page a commit touches is encrypted, authenticated and synced before the person reads "saved". Incidents are folded
-- when they are read: a person has a handful of changes for each.

ALTER TABLE change RENAME TO change_1;
DROP INDEX change_by_incident;

-- Every change this device has made or been sent. Rows are added; only what the central store said of them is altered.
CREATE TABLE change (
    place       INTEGER PRIMARY KEY,    -- the order in which this device came to know them; never given twice
    incident_id TEXT NOT NULL,
    begins      INTEGER NOT NULL CHECK (begins IN (0, 1)),  -- whether it is the recording itself
    change_id   TEXT NOT NULL,
    device_seq  INTEGER,                -- this device's own number; null when another device made it
    envelope    TEXT NOT NULL,          -- JSON as it travels
    seq         INTEGER,                -- place in the organisation's order; null until the central store gave one
    state       TEXT CHECK (state IN ('waiting', 'held', 'rejected')),  -- null: in effect
    reason      TEXT                    -- JSON; for held and rejected
) STRICT;

INSERT INTO change (incident_id, begins, change_id, device_seq, envelope, seq, state, reason)
SELECT incident_id, json_extract(envelope, '$.kind') = 'recorded', change_id, device_seq, envelope, seq, state, reason
  FROM change_1 LEFT JOIN outbox USING (change_id)
 ORDER BY device_seq IS NOT NULL, seq IS NULL, seq, device_seq, change_id;

DROP TABLE receipt;
DROP TABLE outbox;
DROP TABLE change_1;
DROP TABLE incident;

CREATE UNIQUE INDEX change_of_incident ON change (incident_id, begins, change_id);
-- Holds no entry for what merely waits, so a save does not touch it.
CREATE INDEX change_needing_help ON change (incident_id) WHERE state IN ('held', 'rejected');
