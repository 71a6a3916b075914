BEGIN;
CREATE TABLE schema_version (version BIGINT NOT NULL);
CREATE TABLE setting (
    name  TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);
CREATE TABLE organisation (
    organisation_id TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
    name            TEXT COLLATE "C"    NOT NULL UNIQUE,
    demo            BIGINT NOT NULL,
    zone            TEXT COLLATE "C"    NOT NULL,
    epoch           BIGINT NOT NULL,
    last_seq        BIGINT NOT NULL
);
CREATE TABLE unit (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisation (organisation_id),
    unit_id         TEXT COLLATE "C" NOT NULL,
    name            TEXT COLLATE "C" NOT NULL,
    kind            TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, unit_id),
    UNIQUE (organisation_id, name)
);
CREATE TABLE holiday (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisation (organisation_id),
    first_day       TEXT COLLATE "C" NOT NULL,
    last_day        TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, first_day, last_day)
);
CREATE TABLE person (
    organisation_id TEXT COLLATE "C"    NOT NULL REFERENCES organisation (organisation_id),
    person_id       TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C",
    name            TEXT COLLATE "C"    NOT NULL,
    role            TEXT COLLATE "C"    NOT NULL,
    place_in_list   BIGINT NOT NULL,
    PRIMARY KEY (organisation_id, person_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE TABLE enrolment_code (
    code_sha256     TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisation (organisation_id),
    unit_id         TEXT COLLATE "C",
    person_id       TEXT COLLATE "C",
    role            TEXT COLLATE "C" NOT NULL,
    created_at      TEXT COLLATE "C" NOT NULL,
    expires_at      TEXT COLLATE "C" NOT NULL,
    used_by         TEXT COLLATE "C",
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, person_id)
);
CREATE TABLE device (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisation (organisation_id),
    device_id       TEXT COLLATE "C" NOT NULL,
    token_sha256    TEXT COLLATE "C" NOT NULL UNIQUE,
    token_lookup    TEXT COLLATE "C" NOT NULL,
    unit_id         TEXT COLLATE "C",
    person_id       TEXT COLLATE "C",
    role            TEXT COLLATE "C" NOT NULL,
    platform        TEXT COLLATE "C" NOT NULL,
    app_version     TEXT COLLATE "C" NOT NULL,
    enrolled_at     TEXT COLLATE "C" NOT NULL,
    last_seen       TEXT COLLATE "C" NOT NULL,
    revoked_at      TEXT COLLATE "C",
    PRIMARY KEY (organisation_id, device_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, person_id)
);
CREATE INDEX device_by_token ON device (token_lookup);
CREATE TABLE change (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    seq             BIGINT NOT NULL,
    change_id       TEXT COLLATE "C"    NOT NULL,
    sha256          TEXT COLLATE "C"    NOT NULL,
    incident_id     TEXT COLLATE "C",
    kind            TEXT COLLATE "C",
    device_id       TEXT COLLATE "C"    NOT NULL,
    person_id       TEXT COLLATE "C",
    status          TEXT COLLATE "C"    NOT NULL CHECK (status IN ('accepted', 'held')),
    reason          TEXT COLLATE "C",
    envelope        TEXT COLLATE "C"    NOT NULL,
    received_at     TEXT COLLATE "C"    NOT NULL,
    PRIMARY KEY (organisation_id, seq),
    UNIQUE (organisation_id, change_id, sha256),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id)
);
CREATE INDEX change_by_incident ON change (organisation_id, incident_id, seq);
CREATE INDEX change_by_device ON change (organisation_id, device_id, seq);
CREATE INDEX change_by_person ON change (organisation_id, person_id, seq);
CREATE TABLE incident (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    incident_id     TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    device_id       TEXT COLLATE "C"    NOT NULL,
    person_id       TEXT COLLATE "C",
    occurred_at     TEXT COLLATE "C"    NOT NULL,
    occurred_utc    TEXT COLLATE "C"    NOT NULL,
    occurred_zone   TEXT COLLATE "C"    NOT NULL,
    recorded_at     TEXT COLLATE "C"    NOT NULL,
    acts            TEXT COLLATE "C"    NOT NULL,
    actor           TEXT COLLATE "C",
    burden          TEXT COLLATE "C",
    trigger_code    TEXT COLLATE "C",
    place           TEXT COLLATE "C",
    absence         TEXT COLLATE "C",
    catalogue       BIGINT NOT NULL,
    language        TEXT COLLATE "C"    NOT NULL,
    duration_ms     BIGINT NOT NULL,
    taps            BIGINT NOT NULL,
    steps_back      BIGINT NOT NULL,
    withdrawn       BIGINT NOT NULL,
    contested       BIGINT NOT NULL,
    last_change     TEXT COLLATE "C"    NOT NULL,
    answers         TEXT COLLATE "C"    NOT NULL,
    PRIMARY KEY (organisation_id, incident_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE INDEX incident_by_time ON incident (organisation_id, occurred_utc);
CREATE TABLE rollup_week (
    organisation_id  TEXT COLLATE "C"    NOT NULL,
    unit_id          TEXT COLLATE "C"    NOT NULL,
    week             TEXT COLLATE "C"    NOT NULL,
    incidents        BIGINT NOT NULL CHECK (incidents >= 0),
    high_burden      BIGINT NOT NULL CHECK (high_burden >= 0),
    possible_absence BIGINT NOT NULL CHECK (possible_absence >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);
CREATE TABLE rollup_week_act (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    week            TEXT COLLATE "C"    NOT NULL,
    act             TEXT COLLATE "C"    NOT NULL,
    incidents       BIGINT NOT NULL CHECK (incidents >= 0),
    PRIMARY KEY (organisation_id, unit_id, week, act)
);
CREATE TABLE access_log (
    organisation_id TEXT COLLATE "C"    NOT NULL REFERENCES organisation (organisation_id),
    entry           BIGINT NOT NULL,
    at              TEXT COLLATE "C"    NOT NULL,
    device_id       TEXT COLLATE "C"    NOT NULL,
    person_id       TEXT COLLATE "C",
    role            TEXT COLLATE "C"    NOT NULL,
    reading         TEXT COLLATE "C"    NOT NULL CHECK (reading IN ('trends', 'export')),
    unit_id         TEXT COLLATE "C",
    PRIMARY KEY (organisation_id, entry)
);
CREATE INDEX change_decided ON change (organisation_id, seq) WHERE kind = 'decided' AND status = 'accepted';
CREATE TABLE member (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    device_id       TEXT COLLATE "C"    NOT NULL,
    person_id       TEXT COLLATE "C"    NOT NULL,
    initials        TEXT COLLATE "C"    NOT NULL,
    verifier        TEXT COLLATE "C"    NOT NULL,
    joined_at       TEXT COLLATE "C"    NOT NULL,
    wrong_tries     BIGINT NOT NULL,
    paused_until    TEXT COLLATE "C",
    removed_at      TEXT COLLATE "C",
    PRIMARY KEY (organisation_id, device_id, person_id),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id),
    FOREIGN KEY (organisation_id, person_id) REFERENCES person (organisation_id, person_id)
);
CREATE TABLE access_log_without_check (
    organisation_id TEXT COLLATE "C"    NOT NULL REFERENCES organisation (organisation_id),
    entry           BIGINT NOT NULL,
    at              TEXT COLLATE "C"    NOT NULL,
    device_id       TEXT COLLATE "C"    NOT NULL,
    person_id       TEXT COLLATE "C",
    role            TEXT COLLATE "C"    NOT NULL,
    reading         TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C",
    PRIMARY KEY (organisation_id, entry)
);
INSERT INTO access_log_without_check (organisation_id, entry, at, device_id, person_id, role, reading, unit_id)
SELECT organisation_id, entry, at, device_id, person_id, role, reading, unit_id FROM access_log;
DROP TABLE access_log;
ALTER TABLE access_log_without_check RENAME TO access_log;
ALTER TABLE incident ADD COLUMN procedure TEXT COLLATE "C" NOT NULL DEFAULT 'violence'
    CHECK (procedure IN ('violence', 'colleague'));
CREATE TABLE rollup_week_colleague (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    week            TEXT COLLATE "C"    NOT NULL,
    incidents       BIGINT NOT NULL CHECK (incidents >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);
CREATE TABLE workplace (
    organisation_id TEXT COLLATE "C" NOT NULL,
    unit_id         TEXT COLLATE "C" NOT NULL,
    content         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE TABLE abandoned_day (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    device_id       TEXT COLLATE "C"    NOT NULL,
    day             TEXT COLLATE "C"    NOT NULL,
    question        TEXT COLLATE "C"    NOT NULL,
    abandoned       BIGINT NOT NULL CHECK (abandoned >= 0),
    PRIMARY KEY (organisation_id, device_id, day, question),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id)
);
SELECT set_config('vaern.everything', 'yes', true);
ALTER TABLE incident ADD COLUMN last_seq BIGINT NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN contact_hours BIGINT;
ALTER TABLE incident ADD COLUMN contacted_in_time BIGINT NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN with_action BIGINT NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN with_effect BIGINT NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN with_message BIGINT NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
UPDATE incident SET last_seq = coalesce((SELECT max(seq) FROM change
    WHERE change.organisation_id = incident.organisation_id
      AND change.incident_id = incident.incident_id AND change.status = 'accepted'), 0);
CREATE INDEX incident_news ON incident (organisation_id, unit_id, last_seq);
DROP INDEX change_decided;
CREATE INDEX change_of_others ON change (organisation_id, seq)
    WHERE kind IN ('decided', 'followed_up') AND status = 'accepted';
CREATE TABLE rollup_week_follow_up (
    organisation_id   TEXT COLLATE "C"    NOT NULL,
    unit_id           TEXT COLLATE "C"    NOT NULL,
    week              TEXT COLLATE "C"    NOT NULL,
    records           BIGINT NOT NULL CHECK (records >= 0),
    contacted         BIGINT NOT NULL CHECK (contacted >= 0),
    contacted_in_time BIGINT NOT NULL CHECK (contacted_in_time >= 0),
    with_action       BIGINT NOT NULL CHECK (with_action >= 0),
    with_effect       BIGINT NOT NULL CHECK (with_effect >= 0),
    with_message      BIGINT NOT NULL CHECK (with_message >= 0),
    closed            BIGINT NOT NULL CHECK (closed >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action,
        with_effect, with_message, closed)
    SELECT organisation_id, unit_id,
        to_char(date_trunc('week', substr(occurred_at, 1, 10)::date), 'YYYY-MM-DD') AS monday, count(*), 0, 0, 0, 0, 0, 0
    FROM incident
    WHERE procedure = 'violence' AND withdrawn = 0
    GROUP BY organisation_id, unit_id, monday;
CREATE TABLE rollup_week_contact_hours (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    week            TEXT COLLATE "C"    NOT NULL,
    hours           BIGINT NOT NULL,
    records         BIGINT NOT NULL CHECK (records >= 0),
    PRIMARY KEY (organisation_id, unit_id, week, hours)
);
ALTER TABLE access_log ADD COLUMN incident_id TEXT COLLATE "C";
CREATE INDEX access_log_by_incident ON access_log (organisation_id, incident_id, device_id);
SELECT set_config('vaern.everything', '', true);
CREATE TABLE rollup_month (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    month           TEXT COLLATE "C"    NOT NULL,
    dimension       TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    code            TEXT COLLATE "C"    NOT NULL,
    records         BIGINT NOT NULL CHECK (records >= 0),
    PRIMARY KEY (organisation_id, month, dimension, unit_id, code)
);
CREATE TABLE exposure (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    month           TEXT COLLATE "C"    NOT NULL,
    hours           BIGINT CHECK (hours > 0),
    headcount       BIGINT CHECK (headcount > 0),
    PRIMARY KEY (organisation_id, unit_id, month),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE TABLE shadow_week (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    week            TEXT COLLATE "C"    NOT NULL,
    tallied         BIGINT NOT NULL CHECK (tallied >= 0),
    PRIMARY KEY (organisation_id, unit_id, week),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE TABLE trial (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisation (organisation_id),
    trial_id        TEXT COLLATE "C" NOT NULL,
    content         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, trial_id)
);
ALTER TABLE access_log ALTER COLUMN device_id DROP NOT NULL;
ALTER TABLE access_log ADD COLUMN trial_id TEXT COLLATE "C";
CREATE TABLE older_batch (
    organisation_id TEXT COLLATE "C" NOT NULL REFERENCES organisation (organisation_id),
    batch_id        TEXT COLLATE "C" NOT NULL,
    source          TEXT COLLATE "C" NOT NULL,
    state           TEXT COLLATE "C" NOT NULL CHECK (state IN ('arriving', 'taken', 'withdrawn')),
    device_id       TEXT COLLATE "C" NOT NULL,
    person_id       TEXT COLLATE "C",
    begun_at        TEXT COLLATE "C" NOT NULL,
    taken_at        TEXT COLLATE "C",
    withdrawn_at    TEXT COLLATE "C",
    withdrawn_by    TEXT COLLATE "C",
    PRIMARY KEY (organisation_id, batch_id)
);
CREATE TABLE older_part (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    batch_id        TEXT COLLATE "C"    NOT NULL,
    part            BIGINT NOT NULL,
    lines           BIGINT NOT NULL CHECK (lines >= 0),
    content         TEXT COLLATE "C"    NOT NULL,
    PRIMARY KEY (organisation_id, batch_id, part),
    FOREIGN KEY (organisation_id, batch_id) REFERENCES older_batch (organisation_id, batch_id)
);
CREATE TABLE older_month (
    organisation_id TEXT COLLATE "C" NOT NULL,
    unit_id         TEXT COLLATE "C" NOT NULL,
    month           TEXT COLLATE "C" NOT NULL,
    batch_id        TEXT COLLATE "C" NOT NULL,
    content         TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (organisation_id, unit_id, month, batch_id),
    FOREIGN KEY (organisation_id, batch_id) REFERENCES older_batch (organisation_id, batch_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
CREATE TABLE rollup_week_older (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    week            TEXT COLLATE "C"    NOT NULL,
    batch_id        TEXT COLLATE "C"    NOT NULL,
    incidents       BIGINT NOT NULL CHECK (incidents > 0),
    PRIMARY KEY (organisation_id, unit_id, week, batch_id)
);
CREATE TABLE rollup_month_older (
    organisation_id TEXT COLLATE "C"    NOT NULL,
    month           TEXT COLLATE "C"    NOT NULL,
    dimension       TEXT COLLATE "C"    NOT NULL,
    unit_id         TEXT COLLATE "C"    NOT NULL,
    code            TEXT COLLATE "C"    NOT NULL,
    batch_id        TEXT COLLATE "C"    NOT NULL,
    records         BIGINT NOT NULL CHECK (records > 0),
    PRIMARY KEY (organisation_id, month, dimension, unit_id, code, batch_id)
);
-- PostgreSQL's second fence: whatever a statement asks, a transaction sees rows of the organisation it has named, and
-- of none where it has named none. Run for each table with organisation_id whenever the schema has changed, so that a
-- new table cannot be forgotten; forced, so that it holds for the owner of the tables too.
DO $fence$
DECLARE
    fenced text;
    also   text;
BEGIN
    FOR fenced IN
        SELECT relation.relname FROM pg_class AS relation
        JOIN pg_attribute AS attribute ON attribute.attrelid = relation.oid
        WHERE relation.relnamespace = current_schema()::regnamespace AND relation.relkind IN ('r', 'p')
          AND attribute.attname = 'organisation_id' AND NOT attribute.attisdropped
    LOOP
        -- A device or a code is first looked for by its secret, when it is not known yet whose it is.
        also := CASE fenced
            WHEN 'device' THEN ' OR token_lookup = current_setting(''vaern.secret'', true)'
            WHEN 'enrolment_code' THEN ' OR code_sha256 = current_setting(''vaern.secret'', true)'
            ELSE ''
        END;
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', fenced);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', fenced);
        EXECUTE format('DROP POLICY IF EXISTS own_organisation ON %I', fenced);
        EXECUTE format(
            'CREATE POLICY own_organisation ON %I USING (organisation_id = current_setting(''vaern.organisation'', true)%s
                 OR current_setting(''vaern.everything'', true) = ''yes'')',
            fenced, also);
    END LOOP;
END
$fence$;
SELECT set_config('vaern.everything', 'yes', true);
INSERT INTO schema_version VALUES (9);
INSERT INTO setting (name, value) VALUES ('cursor_key', '368dc5b66e900340d2cb15923a59e75eb7b6aca342dee23e7807919ce5c2c808');
INSERT INTO setting (name, value) VALUES ('kinds_counted', '1');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-760b-af41-a56cb43c132f', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-76f8-a82b-accb92daf6cf', '01a01180-0e00-78db-9b54-bd754f626882', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-749d-ac6f-09747754023c', '01a01180-0e00-78db-9b54-bd754f626882', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7e8e-93fa-2f0a2a21d80b', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7d21-8ddb-69452359cfb0', '01a01180-0e00-760b-af41-a56cb43c132f', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-797f-a5cb-016ebcc66a5c', '01a01180-0e00-78db-9b54-bd754f626882', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('8ab5a366bfb169e4fe2b509ebed367f8f3063c61c7a61992e918a03de277567a', '01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7668-b03d-b40a5e9e1f19');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('23ecce43b261c74a302ff4b70dc1caad7c3554e7bfed03c39b791edd0977dc44', '01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('f4ac17afd8c2eccfdecbb6a90a2d6647ebad2bcde4f1e07df989eb38821dc39a', '01a01180-0e00-75e3-a1e3-f9309390639b', NULL, '01a01180-0e00-7e8e-93fa-2f0a2a21d80b', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7b48-b9d5-85018efbce59');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('ae1e00699cce81d89250536575985c6bd3874f2fa6a4097fe8d5e188c2783ac4', '01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7167-845f-2052f5de5892');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('98b84b97e63f1e036c5b554e0fb282199dc3301891385b6395f7965c3244f3a1', '01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-760b-af41-a56cb43c132f', '01a01180-0e00-7d21-8ddb-69452359cfb0', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7a17-bb34-b9d04b786569');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('ec10f1e00c721fbb90af7b5bda48b8237069c1d5082d055107ecca93a0842bb2', '01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-760b-af41-a56cb43c132f', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('0cd14e56c9eaa5700c40bb882c2fab9bb04d0e4f1c3b4cb742ed3ee8ec228060', '01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-797f-a5cb-016ebcc66a5c', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7167-845f-2052f5de5892');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '16a240dc5622f93a129247ffbb82c8e4e501ec77b55e74cb3b5854d2378b3a77', '16a240dc5622f93a', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '1c941a8787e00c64fa2dd8ffc65038be424d789d57f3c899ad4ab0e11ff0e07d', '1c941a8787e00c64', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7b48-b9d5-85018efbce59', 'f73ec28817783d7f48e83f06bcc6fc79f54689151f9e99d94c69d48a7a211f9d', 'f73ec28817783d7f', NULL, '01a01180-0e00-7e8e-93fa-2f0a2a21d80b', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7167-845f-2052f5de5892', '508900722499ecf4b6730d241a858f8dc579dc82095aaa5ae10786c87cde5496', '508900722499ecf4', '01a01180-0e00-78db-9b54-bd754f626882', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7a17-bb34-b9d04b786569', '58623e025956c1fba942bb5df09a61f5fa28909870c25a67208c2d06efb3d851', '58623e025956c1fb', '01a01180-0e00-760b-af41-a56cb43c132f', '01a01180-0e00-7d21-8ddb-69452359cfb0', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 1, '01a01180-0e00-7dea-b0e2-859811aeca59', '8a7d649a81bc0d7a9640a6948f51910ee4d02ce3f18e8831d8b371825aedb91c', '01a01180-0e00-78f3-80bf-2de5227d8597', 'recorded', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-7dea-b0e2-859811aeca59","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 2, '01a01180-0e00-799e-b8bb-3d7f86e0ae3f', '2c5c2fa27246bd9206fdf7ba47249c87051fe34b8dc1c26f9b004d497799082d', '01a01180-0e00-708a-ad77-076f30a6026c', 'recorded', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"absence":"no","actor":"colleague","acts":["hit"],"burden":9},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-19T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-799e-b8bb-3d7f86e0ae3f","device_seq":1,"incident_id":"01a01180-0e00-708a-ad77-076f30a6026c","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 3, '01a01180-0e00-7376-ad8b-7b02aebfce35', '85635d9b9f2aef4bbe569792ce0e2969290696de39798ed17f3aee37167d5613', '01a01180-0e00-70ce-9076-851241122e54', 'recorded', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-7376-ad8b-7b02aebfce35","device_seq":1,"incident_id":"01a01180-0e00-70ce-9076-851241122e54","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 4, '01a01180-0e00-775b-ae4c-59d213c86325', '74a46a206603d8b6f46a96a51b319dedb9217c46e745ad2a99af17cf13e576a5', '01a01180-0e00-7035-b0cd-7d458d7ce78c', 'recorded', '01a01180-0e00-7668-b03d-b40a5e9e1f19', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7,"note":"ring 20 30 40 50"},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-775b-ae4c-59d213c86325","device_seq":1,"incident_id":"01a01180-0e00-7035-b0cd-7d458d7ce78c","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 5, '01a01180-0e00-7ce7-9966-0ba5ba0fa75d', '4cc6eb19b84c1dee8c02e51c1caac2ab8e979a6547859263b615fc0f4a730da0', '01a01180-0e00-7a47-9114-eb193627cfd9', 'recorded', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-7ce7-9966-0ba5ba0fa75d","device_seq":1,"incident_id":"01a01180-0e00-7a47-9114-eb193627cfd9","kind":"recorded","of_tomorrow":{"kept":true},"recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 6, '01a01180-0e00-729d-88ce-2e87f0447a67', '66803b3f81a6ee14e71a8b724fac13f55354fa3055caf504ff22a6fe35943c84', '01a01180-0e00-7fc5-af1b-ed99fa8295a9', 'recorded', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-729d-88ce-2e87f0447a67","device_seq":1,"incident_id":"01a01180-0e00-7fc5-af1b-ed99fa8295a9","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 7, '01a01180-0e00-7766-839d-a87e93546804', '5f333c3360630aece50932c44cae7ddb738755aab3cfd9de41a4f9c0fdd42252', '01a01180-0e00-7fc5-af1b-ed99fa8295a9', 'withdrawn', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"code":"mistake"},"change_id":"01a01180-0e00-7766-839d-a87e93546804","device_seq":1,"incident_id":"01a01180-0e00-7fc5-af1b-ed99fa8295a9","kind":"withdrawn","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 8, '01a01180-0e00-757f-ab17-63c79178c76c', '10207bebb32f38347db7872ada8309fac007d1b6cf3f4e61831aa48afa122012', '01a01180-0e00-78f3-80bf-2de5227d8597', 'amended', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"burden":9,"note":"rolig igen"}},"change_id":"01a01180-0e00-757f-ab17-63c79178c76c","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 9, '01a01180-0e00-7a22-ba81-efc8a52d699e', '27130c29ff08c9f5dc52eb76f5d15cf60d1615d4101a5284d3652ab4fab5efe5', '01a01180-0e00-7d32-a992-419450debf90', 'amended', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7668-b03d-b40a5e9e1f19","person":"01a01180-0e00-76f8-a82b-accb92daf6cf"},"body":{"answers":{"burden":1}},"change_id":"01a01180-0e00-7a22-ba81-efc8a52d699e","device_seq":1,"incident_id":"01a01180-0e00-7d32-a992-419450debf90","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 10, '01a01180-0e00-76cc-ae00-9cbf75283afb', '75000302265958c126e28e2e7ef4330c2f0bcd8b8c346f7e2154460deafdd9eb', '01a01180-0e00-7515-8140-f645577c20e3', 'recorded', '01a01180-0e00-7167-845f-2052f5de5892', NULL, 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7167-845f-2052f5de5892"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-76cc-ae00-9cbf75283afb","device_seq":1,"incident_id":"01a01180-0e00-7515-8140-f645577c20e3","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 11, '01a01180-0e00-7aa4-a54b-68bb162aad10', '9e542cb576493cc463a0189701a6882e1adbc7c5cc26d9f22c3d0ab6297d1ff3', '01a01180-0e00-78f3-80bf-2de5227d8597', 'decided', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b04-a651-bcf6a3c1529e","person":"01a01180-0e00-749d-ac6f-09747754023c"},"body":{"authority":"easy","outcome":"not_reported","reason":"Intet fravær."},"change_id":"01a01180-0e00-7aa4-a54b-68bb162aad10","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"decided","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 12, '01a01180-0e00-7773-8c83-c8cf6299d477', '5446315bd994a06993590264ba5002898900d3d6ced0a49def8759cdf8487a93', '01a01180-0e00-7df8-85a0-1e97c951f26d', 'recorded', '01a01180-0e00-7167-845f-2052f5de5892', '01a01180-0e00-797f-a5cb-016ebcc66a5c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7167-845f-2052f5de5892","person":"01a01180-0e00-797f-a5cb-016ebcc66a5c"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-78db-9b54-bd754f626882"},"change_id":"01a01180-0e00-7773-8c83-c8cf6299d477","device_seq":1,"incident_id":"01a01180-0e00-7df8-85a0-1e97c951f26d","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 13, '01a01180-0e00-74cc-9745-684497cf93ed', 'c5b09eb040ec84504fb0a1e1257cf2bc34841c46f0cbe7d20b239a35be0adb50', '01a01180-0e00-78f3-80bf-2de5227d8597', 'followed_up', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b04-a651-bcf6a3c1529e","person":"01a01180-0e00-749d-ac6f-09747754023c"},"body":{"step":"seen"},"change_id":"01a01180-0e00-74cc-9745-684497cf93ed","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 14, '01a01180-0e00-7b2f-8ffd-c08c7d9dc2ea', '69cfaac50adae53b195a33d839347cd2a485e2619058e8cb886fbbb850a948fb', '01a01180-0e00-78f3-80bf-2de5227d8597', 'followed_up', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b04-a651-bcf6a3c1529e","person":"01a01180-0e00-749d-ac6f-09747754023c"},"body":{"at":"2026-08-24T13:40:00+02:00","step":"contacted"},"change_id":"01a01180-0e00-7b2f-8ffd-c08c7d9dc2ea","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 15, '01a01180-0e00-7e28-b082-93e561f75992', 'd85961619a5f076b7094c6e6bfb87b9fc16a8259cbf900428390f16759836862', '01a01180-0e00-78f3-80bf-2de5227d8597', 'followed_up', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b04-a651-bcf6a3c1529e","person":"01a01180-0e00-749d-ac6f-09747754023c"},"body":{"action_id":"01a01180-0e00-7a0e-9aae-6a839f43077e","deadline":"2026-09-24","kind":"pedagogy","owner":{"role":"leader"},"step":"action_agreed","what":"Fast plads"},"change_id":"01a01180-0e00-7e28-b082-93e561f75992","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 16, '01a01180-0e00-7807-a7e4-6bc83ba5756d', '63f91285e223d000d3a3d952052f787383339926cfd6ebdcb4c11e8bb47c797e', '01a01180-0e00-78f3-80bf-2de5227d8597', 'followed_up', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b04-a651-bcf6a3c1529e","person":"01a01180-0e00-749d-ac6f-09747754023c"},"body":{"action_id":"01a01180-0e00-7a0e-9aae-6a839f43077e","effect":"worked","step":"effect_assessed"},"change_id":"01a01180-0e00-7807-a7e4-6bc83ba5756d","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 17, '01a01180-0e00-7554-a6e0-5be823f26cda', 'dd21aaa8d8db0af49d965a035dcc7a66732a69c0cb8e7dff37291c45e9fc4d88', '01a01180-0e00-78f3-80bf-2de5227d8597', 'followed_up', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b04-a651-bcf6a3c1529e","person":"01a01180-0e00-749d-ac6f-09747754023c"},"body":{"step":"messaged","text":"Tak. Vi taler om det mandag."},"change_id":"01a01180-0e00-7554-a6e0-5be823f26cda","device_seq":1,"incident_id":"01a01180-0e00-78f3-80bf-2de5227d8597","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78f3-80bf-2de5227d8597', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-757f-ab17-63c79178c76c', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9,"note":"rolig igen"}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-708a-ad77-076f30a6026c', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-799e-b8bb-3d7f86e0ae3f', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-70ce-9076-851241122e54', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7376-ad8b-7b02aebfce35', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7a47-9114-eb193627cfd9', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7ce7-9966-0ba5ba0fa75d', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7fc5-af1b-ed99fa8295a9', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '01a01180-0e00-76f8-a82b-accb92daf6cf', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-7766-839d-a87e93546804', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7515-8140-f645577c20e3', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7167-845f-2052f5de5892', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-76cc-ae00-9cbf75283afb', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7df8-85a0-1e97c951f26d', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7167-845f-2052f5de5892', '01a01180-0e00-797f-a5cb-016ebcc66a5c', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7773-8c83-c8cf6299d477', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7167-845f-2052f5de5892', '01a01180-0e00-797f-a5cb-016ebcc66a5c', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$9HnHMFOEMDhXKTh/i+uZgA$qWvLWlJCHVZ27BBuKAU78NFvL1p27Wh/9C9s5odg8PU', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7668-b03d-b40a5e9e1f19', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-24', 5, 1, 1, 1, 1, 1, 0);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-24', 0, 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'act', '01a01180-0e00-78db-9b54-bd754f626882', 'hit', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'act', '01a01180-0e00-78db-9b54-bd754f626882', 'threat_verbal', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'actor', '01a01180-0e00-78db-9b54-bd754f626882', 'citizen', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'burden', '01a01180-0e00-78db-9b54-bd754f626882', 'high', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'trigger', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'place', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'absence', '01a01180-0e00-78db-9b54-bd754f626882', 'no', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'hour', '01a01180-0e00-78db-9b54-bd754f626882', '1-13', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'delay', '01a01180-0e00-78db-9b54-bd754f626882', 'hour', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'act', '01a01180-0e00-78db-9b54-bd754f626882', 'pinch_scratch', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'actor', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'burden', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'absence', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'hour', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-08-01', 'delay', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', 1);
INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-07-01', 4120, 40);
INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-08-17', 20);
INSERT INTO trial (organisation_id, trial_id, content) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a033a4-4a00-7cdb-8d02-65f4fcf602f4', '{"trial_id":"01a033a4-4a00-7cdb-8d02-65f4fcf602f4","plan":{"name":"Prøve","units":[{"unit":"01a01180-0e00-78db-9b54-bd754f626882","name":"Lyngby Nord","staff":40}],"first":"2026-09-07","last":"2027-03-06","criteria":[{"measure":"seconds_median","bound":{"at_most":30.0}}]},"baseline":{"before":[],"after":[],"hourly_cost":{},"old_counts":[],"shadow_weeks":[],"meetings":[]},"log":[]}');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'trends', '01a01180-0e00-78db-9b54-bd754f626882', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'export', '01a01180-0e00-78db-9b54-bd754f626882', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7167-845f-2052f5de5892', '01a01180-0e00-797f-a5cb-016ebcc66a5c', 'employee', 'own_cases', '01a01180-0e00-78db-9b54-bd754f626882', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'case_seen', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-78f3-80bf-2de5227d8597', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'case_handed_out', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-70ce-9076-851241122e54', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'case_handed_out', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7a47-9114-eb193627cfd9', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'case_handed_out', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7515-8140-f645577c20e3', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'case_handed_out', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-7df8-85a0-1e97c951f26d', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b04-a651-bcf6a3c1529e', '01a01180-0e00-749d-ac6f-09747754023c', 'safety_group', 'case_handed_out', '01a01180-0e00-78db-9b54-bd754f626882', '01a01180-0e00-78f3-80bf-2de5227d8597', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', 10, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b48-b9d5-85018efbce59', '01a01180-0e00-7e8e-93fa-2f0a2a21d80b', 'work_environment_leader', 'older', NULL, NULL, NULL);
INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at, taken_at, withdrawn_at, withdrawn_by) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-74b4-86db-aa5952067995', 'spreadsheet', 'taken', '01a01180-0e00-7b48-b9d5-85018efbce59', '01a01180-0e00-7e8e-93fa-2f0a2a21d80b', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL, NULL);
INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at, taken_at, withdrawn_at, withdrawn_by) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7e07-a3fa-8ac6a5697099', 'spreadsheet', 'arriving', '01a01180-0e00-7b48-b9d5-85018efbce59', '01a01180-0e00-7e8e-93fa-2f0a2a21d80b', '2026-08-24T12:00:00.000Z', NULL, NULL, NULL);
INSERT INTO older_part (organisation_id, batch_id, part, lines, content) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-7e07-a3fa-8ac6a5697099', 0, 2, '{"batch":"01a01180-0e00-7e07-a3fa-8ac6a5697099","part":0,"source":"spreadsheet","facts":[{"unit":"01a01180-0e00-78db-9b54-bd754f626882","kinds":[["act","hit"],["place","yard"]]}],"lines":[[0,"2026-05-11",9,4],[0,"2026-05-20",null,3]]}');
INSERT INTO older_month (organisation_id, unit_id, month, batch_id, content) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-05-01', '01a01180-0e00-74b4-86db-aa5952067995', '[{"facts":{"unit":"01a01180-0e00-78db-9b54-bd754f626882","kinds":[["act","hit"],["place","yard"]]},"day":"2026-05-11","hour":9,"incidents":4},{"facts":{"unit":"01a01180-0e00-78db-9b54-bd754f626882","kinds":[["act","hit"],["place","yard"]]},"day":"2026-05-20","hour":null,"incidents":3}]');
INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-05-11', '01a01180-0e00-74b4-86db-aa5952067995', 4);
INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '01a01180-0e00-78db-9b54-bd754f626882', '2026-05-18', '01a01180-0e00-74b4-86db-aa5952067995', 3);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'act', '01a01180-0e00-78db-9b54-bd754f626882', 'hit', '01a01180-0e00-74b4-86db-aa5952067995', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'actor', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', '01a01180-0e00-74b4-86db-aa5952067995', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'burden', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', '01a01180-0e00-74b4-86db-aa5952067995', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'trigger', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', '01a01180-0e00-74b4-86db-aa5952067995', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'place', '01a01180-0e00-78db-9b54-bd754f626882', 'yard', '01a01180-0e00-74b4-86db-aa5952067995', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'absence', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', '01a01180-0e00-74b4-86db-aa5952067995', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'hour', '01a01180-0e00-78db-9b54-bd754f626882', '1-09', '01a01180-0e00-74b4-86db-aa5952067995', 4);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'hour', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', '01a01180-0e00-74b4-86db-aa5952067995', 3);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-75e3-a1e3-f9309390639b', '2026-05-01', 'delay', '01a01180-0e00-78db-9b54-bd754f626882', 'not_stated', '01a01180-0e00-74b4-86db-aa5952067995', 7);
COMMIT;
