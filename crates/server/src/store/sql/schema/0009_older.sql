-- Older registrations, taken over from files. Days, hours and codes; no text, no person. They are kept apart from incidents: nobody
-- follows them up or changes them, and they stand in no other roll-up. Every row names its batch, so that a batch goes as a whole.

CREATE TABLE older_batch (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    batch_id        TEXT NOT NULL,
    source          TEXT NOT NULL,
    state           TEXT NOT NULL CHECK (state IN ('arriving', 'taken', 'withdrawn')),
    device_id       TEXT NOT NULL,              -- who sent it
    person_id       TEXT,
    begun_at        TEXT NOT NULL,
    taken_at        TEXT,
    withdrawn_at    TEXT,
    withdrawn_by    TEXT,                       -- the device
    PRIMARY KEY (organisation_id, batch_id)
);

-- What has arrived of a batch that is not taken over (yet).
CREATE TABLE older_part (
    organisation_id TEXT    NOT NULL,
    batch_id        TEXT    NOT NULL,
    part            INTEGER NOT NULL,
    lines           INTEGER NOT NULL CHECK (lines >= 0),
    content         TEXT    NOT NULL,           -- JSON
    PRIMARY KEY (organisation_id, batch_id, part),
    FOREIGN KEY (organisation_id, batch_id) REFERENCES older_batch (organisation_id, batch_id)
);

-- The lines of a month (of whole weeks), to know them again.
CREATE TABLE older_month (
    organisation_id TEXT NOT NULL,
    unit_id         TEXT NOT NULL,
    month           TEXT NOT NULL,
    batch_id        TEXT NOT NULL,
    content         TEXT NOT NULL,              -- JSON
    PRIMARY KEY (organisation_id, unit_id, month, batch_id),
    FOREIGN KEY (organisation_id, batch_id) REFERENCES older_batch (organisation_id, batch_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);

-- Figures of them.
CREATE TABLE rollup_week_older (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    week            TEXT    NOT NULL,           -- the Monday
    batch_id        TEXT    NOT NULL,
    incidents       INTEGER NOT NULL CHECK (incidents > 0),
    PRIMARY KEY (organisation_id, unit_id, week, batch_id)
);

CREATE TABLE rollup_month_older (
    organisation_id TEXT    NOT NULL,
    month           TEXT    NOT NULL,
    dimension       TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    code            TEXT    NOT NULL,
    batch_id        TEXT    NOT NULL,
    records         INTEGER NOT NULL CHECK (records > 0),
    PRIMARY KEY (organisation_id, month, dimension, unit_id, code, batch_id)
);
