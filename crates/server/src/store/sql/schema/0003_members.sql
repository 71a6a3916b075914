-- People who may use a shared device with their initials and a PIN of their own.
CREATE TABLE member (
    organisation_id TEXT    NOT NULL,
    device_id       TEXT    NOT NULL,
    person_id       TEXT    NOT NULL,
    initials        TEXT    NOT NULL,           -- one person's at the workplace, also after they have left it
    verifier        TEXT    NOT NULL,           -- Argon2id of the PIN, as a PHC string
    joined_at       TEXT    NOT NULL,
    wrong_tries     INTEGER NOT NULL,           -- in a row
    paused_until    TEXT,
    removed_at      TEXT,
    PRIMARY KEY (organisation_id, device_id, person_id),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, person_id)
);

-- The kinds of reading stand in the code: a check here would need a new table for each new kind.
CREATE TABLE access_log_without_check (
    organisation_id TEXT    NOT NULL REFERENCES organisation (organisation_id),
    entry           INTEGER NOT NULL,
    at              TEXT    NOT NULL,
    device_id       TEXT    NOT NULL,
    person_id       TEXT,                       -- whose device it is; for a person's own cases that person
    role            TEXT    NOT NULL,
    reading         TEXT    NOT NULL,
    unit_id         TEXT,                       -- none: all units
    PRIMARY KEY (organisation_id, entry)
);
INSERT INTO access_log_without_check (organisation_id, entry, at, device_id, person_id, role, reading, unit_id)
SELECT organisation_id, entry, at, device_id, person_id, role, reading, unit_id FROM access_log;
DROP TABLE access_log;
ALTER TABLE access_log_without_check RENAME TO access_log;
