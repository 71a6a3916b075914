-- The tables of version 4 for PostgreSQL. No store in it is older, so nothing is to be moved.

ALTER TABLE incident ADD COLUMN procedure TEXT NOT NULL DEFAULT 'violence'
    CHECK (procedure IN ('violence', 'colleague'));

-- Incidents between colleagues by unit and week.
CREATE TABLE rollup_week_colleague (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    week            TEXT    NOT NULL,           -- the Monday
    incidents       INTEGER NOT NULL CHECK (incidents >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);

-- What a workplace tells its own staff.
CREATE TABLE workplace (
    organisation_id TEXT NOT NULL,
    unit_id         TEXT NOT NULL,
    content         TEXT NOT NULL,              -- JSON
    PRIMARY KEY (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);

-- Recordings that were begun on a day and never saved, by the question they were left at. No content, no incident.
CREATE TABLE abandoned_day (
    organisation_id TEXT    NOT NULL,
    device_id       TEXT    NOT NULL,
    day             TEXT    NOT NULL,
    question        TEXT    NOT NULL,
    abandoned       INTEGER NOT NULL CHECK (abandoned >= 0),
    PRIMARY KEY (organisation_id, device_id, day, question),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id)
);
