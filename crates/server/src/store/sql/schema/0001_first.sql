-- Version 1. Plain SQL: keys begin with the organisation, ids are UUIDs as text, moments are RFC 3339 in UTC, days
-- are ISO 8601, yes and no are 1 and 0. So a second engine needs few words changed, and tables can be partitioned.

CREATE TABLE setting (
    name  TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE organisation (
    organisation_id TEXT    NOT NULL PRIMARY KEY,
    name            TEXT    NOT NULL UNIQUE,
    demo            INTEGER NOT NULL,
    zone            TEXT    NOT NULL,           -- IANA name
    epoch           INTEGER NOT NULL,           -- raised when a backup is restored
    last_seq        INTEGER NOT NULL            -- the last place given in this organisation's order of changes
);

CREATE TABLE unit (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    unit_id         TEXT NOT NULL,
    name            TEXT NOT NULL,
    kind            TEXT NOT NULL,
    PRIMARY KEY (organisation_id, unit_id),
    UNIQUE (organisation_id, name)
);

CREATE TABLE holiday (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    first_day       TEXT NOT NULL,
    last_day        TEXT NOT NULL,
    PRIMARY KEY (organisation_id, first_day, last_day)
);

CREATE TABLE person (
    organisation_id TEXT    NOT NULL REFERENCES organisation (organisation_id),
    person_id       TEXT    NOT NULL,
    unit_id         TEXT,                       -- none for roles of the whole organisation
    name            TEXT    NOT NULL,
    role            TEXT    NOT NULL,
    place_in_list   INTEGER NOT NULL,           -- the order in which people were added
    PRIMARY KEY (organisation_id, person_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);

-- A code is for one person, or for a shared device of one unit.
CREATE TABLE enrolment_code (
    code_sha256     TEXT NOT NULL PRIMARY KEY,
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    unit_id         TEXT,
    person_id       TEXT,
    role            TEXT NOT NULL,
    created_at      TEXT NOT NULL,
    expires_at      TEXT NOT NULL,
    used_by         TEXT,                       -- the device, once one has used it
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, person_id)
);

CREATE TABLE device (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    device_id       TEXT NOT NULL,
    token_sha256    TEXT NOT NULL UNIQUE,
    token_lookup    TEXT NOT NULL,              -- its first 16 digits, to search by
    unit_id         TEXT,
    person_id       TEXT,
    role            TEXT NOT NULL,
    platform        TEXT NOT NULL,
    app_version     TEXT NOT NULL,
    enrolled_at     TEXT NOT NULL,
    last_seen       TEXT NOT NULL,
    revoked_at      TEXT,
    PRIMARY KEY (organisation_id, device_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, person_id)
);
CREATE INDEX device_by_token ON device (token_lookup);

-- Everything that was ever sent, in the organisation's order. Two rows with one change_id are two versions of what
-- should be one change: both are kept, the later is held.
CREATE TABLE change (
    organisation_id TEXT    NOT NULL,
    seq             INTEGER NOT NULL,
    change_id       TEXT    NOT NULL,
    sha256          TEXT    NOT NULL,
    incident_id     TEXT,                       -- none when the change cannot be read
    kind            TEXT,
    device_id       TEXT    NOT NULL,           -- whose token it came with
    person_id       TEXT,                       -- as the change says, after it was found to be true
    status          TEXT    NOT NULL CHECK (status IN ('accepted', 'held')),
    reason          TEXT,                       -- JSON, when held
    envelope        TEXT    NOT NULL,           -- canonical JSON, unknown fields included
    received_at     TEXT    NOT NULL,
    PRIMARY KEY (organisation_id, seq),
    UNIQUE (organisation_id, change_id, sha256),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id)
);
CREATE INDEX change_by_incident ON change (organisation_id, incident_id, seq);
CREATE INDEX change_by_device ON change (organisation_id, device_id, seq);
CREATE INDEX change_by_person ON change (organisation_id, person_id, seq);

-- An incident as its accepted changes fold. The columns are what figures and exports read; texts stand in
-- `answers` only.
CREATE TABLE incident (
    organisation_id TEXT    NOT NULL,
    incident_id     TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    device_id       TEXT    NOT NULL,
    person_id       TEXT,
    occurred_at     TEXT    NOT NULL,           -- local time with offset
    occurred_utc    TEXT    NOT NULL,           -- the same moment, to order by
    occurred_zone   TEXT    NOT NULL,
    recorded_at     TEXT    NOT NULL,
    acts            TEXT    NOT NULL,           -- codes joined by |
    actor           TEXT,
    burden          TEXT,                       -- 0 to 10, or unknown
    trigger_code    TEXT,
    place           TEXT,
    absence         TEXT,
    catalogue       INTEGER NOT NULL,
    language        TEXT    NOT NULL,
    duration_ms     INTEGER NOT NULL,
    taps            INTEGER NOT NULL,
    steps_back      INTEGER NOT NULL,
    withdrawn       INTEGER NOT NULL,
    contested       INTEGER NOT NULL,           -- whether fields were amended without knowing of each other
    last_change     TEXT    NOT NULL,
    answers         TEXT    NOT NULL,           -- JSON, texts included
    PRIMARY KEY (organisation_id, incident_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE INDEX incident_by_time ON incident (organisation_id, occurred_utc);

-- Figures by unit and week, kept in the transaction of the change they follow from.
CREATE TABLE rollup_week (
    organisation_id  TEXT    NOT NULL,
    unit_id          TEXT    NOT NULL,
    week             TEXT    NOT NULL,          -- the Monday
    incidents        INTEGER NOT NULL CHECK (incidents >= 0),
    high_burden      INTEGER NOT NULL CHECK (high_burden >= 0),
    possible_absence INTEGER NOT NULL CHECK (possible_absence >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);

CREATE TABLE rollup_week_act (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    week            TEXT    NOT NULL,
    act             TEXT    NOT NULL,
    incidents       INTEGER NOT NULL CHECK (incidents >= 0),
    PRIMARY KEY (organisation_id, unit_id, week, act)
);

-- Who read what of the organisation. No incident content.
CREATE TABLE access_log (
    organisation_id TEXT    NOT NULL REFERENCES organisation (organisation_id),
    entry           INTEGER NOT NULL,
    at              TEXT    NOT NULL,
    device_id       TEXT    NOT NULL,
    person_id       TEXT,
    role            TEXT    NOT NULL,
    reading         TEXT    NOT NULL CHECK (reading IN ('trends', 'export')),
    unit_id         TEXT,                       -- none: all units
    PRIMARY KEY (organisation_id, entry)
);
