-- Looks from the command line stand in the access log too: they have no device. Which trial was looked at.
CREATE TABLE access_log_of_all (
    organisation_id TEXT    NOT NULL REFERENCES organisation (organisation_id),
    entry           INTEGER NOT NULL,
    at              TEXT    NOT NULL,
    device_id       TEXT,                       -- none: the command line of the central store
    person_id       TEXT,                       -- whose device it is; for a person's own cases that person
    role            TEXT    NOT NULL,           -- or 'command_line'
    reading         TEXT    NOT NULL,
    unit_id         TEXT,                       -- none: all units
    incident_id     TEXT,
    trial_id        TEXT,
    PRIMARY KEY (organisation_id, entry)
);
INSERT INTO access_log_of_all (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id)
SELECT organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id FROM access_log;
DROP TABLE access_log;
ALTER TABLE access_log_of_all RENAME TO access_log;
CREATE INDEX access_log_by_incident ON access_log (organisation_id, incident_id, device_id);
