-- Named values: language, session, cursor, the last device_seq, the last trends seen.
CREATE TABLE setting (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Records begun and not saved. The id is the one the incident will have.
CREATE TABLE draft (
    draft_id   TEXT PRIMARY KEY,
    content    TEXT NOT NULL,           -- JSON
    updated_at TEXT NOT NULL            -- RFC 3339
) STRICT, WITHOUT ROWID;

-- Every change this device has made or been sent. Rows are added, never altered but for their place.
CREATE TABLE change (
    change_id   TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL,
    envelope    TEXT NOT NULL,          -- JSON as it travels
    sha256      TEXT NOT NULL,          -- of the canonical bytes
    seq         INTEGER                 -- place in the organisation's order; null until the central store gave one
) STRICT, WITHOUT ROWID;
CREATE INDEX change_by_incident ON change (incident_id);

-- Changes the central store has not taken into effect yet.
CREATE TABLE outbox (
    device_seq INTEGER PRIMARY KEY,
    change_id  TEXT NOT NULL UNIQUE REFERENCES change (change_id),
    state      TEXT NOT NULL CHECK (state IN ('waiting', 'held', 'rejected')),
    reason     TEXT                     -- JSON; for held and rejected
) STRICT;

-- What came back, for reconciling.
CREATE TABLE receipt (
    change_id   TEXT PRIMARY KEY REFERENCES change (change_id),
    status      TEXT NOT NULL,
    seq         INTEGER,
    received_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Incidents as they stand: the fold of their changes. Ids are UUIDv7, so the key's order is that of their beginning and a
-- list of the newest needs no index of its own: each index is one more page to encrypt in every save.
CREATE TABLE incident (
    incident_id TEXT PRIMARY KEY,
    occurred_at TEXT NOT NULL,          -- RFC 3339 with offset, as the person meant it
    recorded_at TEXT NOT NULL,
    answers     TEXT NOT NULL,          -- JSON
    effort      TEXT NOT NULL,          -- JSON
    withdrawn   INTEGER NOT NULL,
    last_change TEXT NOT NULL
) STRICT, WITHOUT ROWID;
