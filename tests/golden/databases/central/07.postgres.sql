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
INSERT INTO schema_version VALUES (7);
INSERT INTO setting (name, value) VALUES ('cursor_key', 'e3bb61d3c70383598a73a103e26738e879078ac9befed490c274160b929ba187');
INSERT INTO setting (name, value) VALUES ('kinds_counted', '1');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7d08-80a0-40ac9cf35eb7', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-71d4-a990-6bc520381ed0', '01a01180-0e00-762f-9b1b-5614e08f5471', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7f63-b479-dca303acadd9', '01a01180-0e00-762f-9b1b-5614e08f5471', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-740c-a5a6-ff4c1cdf1bf1', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-76f6-8cb3-cbc69cf51e39', '01a01180-0e00-7d08-80a0-40ac9cf35eb7', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-73dc-8374-b7dea76970ce', '01a01180-0e00-762f-9b1b-5614e08f5471', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('5dbf410e9806fd9779f7bf50b43bd46f4f0ba78640f60dfc9084dac1c2666d7e', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-71d4-a990-6bc520381ed0', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7937-9926-4fbce5929bbd');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('6c57f7dee5bc90b9aa36a3883e9a1a7087796418fb3cbf9768b3cac7d6f8e9ea', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('2ce0ecca05ae3b33ae36b84ea5e88e442d21aedd872ea48a76b31a601f153c85', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', NULL, '01a01180-0e00-740c-a5a6-ff4c1cdf1bf1', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-755f-97f1-7a370eb151d9');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('93b14b80e1bc4349af8571cfa6add1cdf4e2ef885ff15cf76de4cce927e186dd', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7f43-9d3e-46b95f6f132c');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('6a1f7cb929689d969a4d7748bad9fef3ad1db199b5263383161a3a1a9bcfb88b', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7d08-80a0-40ac9cf35eb7', '01a01180-0e00-76f6-8cb3-cbc69cf51e39', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7e7c-9c51-86831b4468d9');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('d1d6cb744d4df40c55e03b854e1d62b80441ae9bf4a24631d1dd950f81fd74c9', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7d08-80a0-40ac9cf35eb7', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('af8055dd56b2674bb39d2e78f9464e2ddaeb0e593040773ef974a7ebb30f919f', '01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-73dc-8374-b7dea76970ce', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7f43-9d3e-46b95f6f132c');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7937-9926-4fbce5929bbd', '29f4f0d6491a96491722c506073831378fcc6664b7528411ac34f8502798ecd0', '29f4f0d6491a9649', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-71d4-a990-6bc520381ed0', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-72cf-a181-220d6dbcc570', 'f66c11f7724dca21ec8f24c4e07cd8c2128cbfc89d462edaa3d7679a6bc0e696', 'f66c11f7724dca21', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-755f-97f1-7a370eb151d9', '13a73d21263b81de7c9ddb8ec97df24439346afc444b4c4bec214775a9872f01', '13a73d21263b81de', NULL, '01a01180-0e00-740c-a5a6-ff4c1cdf1bf1', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7f43-9d3e-46b95f6f132c', 'c3f17119bea353c7a0b693561bb97699d919adde459290b9e6ac7a28af944616', 'c3f17119bea353c7', '01a01180-0e00-762f-9b1b-5614e08f5471', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7e7c-9c51-86831b4468d9', '80f0142333c0f7c6b30f059a783417f52fe485b8b73af20160508284ee70faa4', '80f0142333c0f7c6', '01a01180-0e00-7d08-80a0-40ac9cf35eb7', '01a01180-0e00-76f6-8cb3-cbc69cf51e39', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 1, '01a01180-0e00-7e11-9237-eb48c546c8e0', '3f0a3da869774067b1d96a2f13f34361f8bb933ffe22f97156f459404adc2b7b', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'recorded', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-7e11-9237-eb48c546c8e0","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 2, '01a01180-0e00-727f-9905-664abeff3b8d', '5ae03c58238b7495726249a2bb609ba359844d329f191529baaa10468d114a56', '01a01180-0e00-7c3c-afb9-39a842f0a34b', 'recorded', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"absence":"no","actor":"colleague","acts":["hit"],"burden":9},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-19T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-727f-9905-664abeff3b8d","device_seq":1,"incident_id":"01a01180-0e00-7c3c-afb9-39a842f0a34b","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 3, '01a01180-0e00-7090-b56f-ce8330389d69', 'f5b1b572051a269f786883522d34658dc791c82ea0ff3965fc7ceaceb0a6072d', '01a01180-0e00-7944-aa62-d6ba6b0795de', 'recorded', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-7090-b56f-ce8330389d69","device_seq":1,"incident_id":"01a01180-0e00-7944-aa62-d6ba6b0795de","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 4, '01a01180-0e00-7aaf-8ed9-e2d1b6238548', '9943d178a770c3dcf24fd586a33e46f6ffa849e7615a31f2597f97b304f39cc8', '01a01180-0e00-71c9-956f-a12ab780befe', 'recorded', '01a01180-0e00-7937-9926-4fbce5929bbd', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7,"note":"ring 20 30 40 50"},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-7aaf-8ed9-e2d1b6238548","device_seq":1,"incident_id":"01a01180-0e00-71c9-956f-a12ab780befe","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 5, '01a01180-0e00-793f-8c48-497b84583ab8', '52785006edd2540b65b289e9e917a0359a2789b332e98d92774b8d9312a2aa74', '01a01180-0e00-7f46-a5f6-d4c3a19dbbc7', 'recorded', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-793f-8c48-497b84583ab8","device_seq":1,"incident_id":"01a01180-0e00-7f46-a5f6-d4c3a19dbbc7","kind":"recorded","of_tomorrow":{"kept":true},"recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 6, '01a01180-0e00-70a3-b080-18782fbd92e6', 'e1ba70ed00293f395091e7757902d193afecd944229c7463527a72f652624c47', '01a01180-0e00-7c88-be27-77f845a66c9c', 'recorded', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-70a3-b080-18782fbd92e6","device_seq":1,"incident_id":"01a01180-0e00-7c88-be27-77f845a66c9c","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 7, '01a01180-0e00-7f72-bf0c-f110ae8a3874', 'a4dfcc0bed3377211922fdafb93cbdbf82cbc06a694db8f4bcd35f1e54c947e9', '01a01180-0e00-7c88-be27-77f845a66c9c', 'withdrawn', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"code":"mistake"},"change_id":"01a01180-0e00-7f72-bf0c-f110ae8a3874","device_seq":1,"incident_id":"01a01180-0e00-7c88-be27-77f845a66c9c","kind":"withdrawn","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 8, '01a01180-0e00-763e-ab00-376ee45c5666', '36b08412c31fee38f4b160d6af61354da6b2db203831c0d412cc5cf9fed05e37', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'amended', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"burden":9,"note":"rolig igen"}},"change_id":"01a01180-0e00-763e-ab00-376ee45c5666","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 9, '01a01180-0e00-7004-87b5-dff5f0046040', '584d111ae194877a06965ef4b8e321cdfe69c55f166b3a5c19705245d02d4876', '01a01180-0e00-7e70-8a88-e8b1249c7d47', 'amended', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7937-9926-4fbce5929bbd","person":"01a01180-0e00-71d4-a990-6bc520381ed0"},"body":{"answers":{"burden":1}},"change_id":"01a01180-0e00-7004-87b5-dff5f0046040","device_seq":1,"incident_id":"01a01180-0e00-7e70-8a88-e8b1249c7d47","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 10, '01a01180-0e00-727f-aff6-bba3a24af8e6', '15a7c5617f184678f3ba8bf7815c3b669e01e77d8de4e5a0c058a99ba42ce89d', '01a01180-0e00-7e52-a309-a7b776c8d70d', 'recorded', '01a01180-0e00-7f43-9d3e-46b95f6f132c', NULL, 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7f43-9d3e-46b95f6f132c"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-727f-aff6-bba3a24af8e6","device_seq":1,"incident_id":"01a01180-0e00-7e52-a309-a7b776c8d70d","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 11, '01a01180-0e00-77b2-baa7-f6c53f4c2d2f', '2655a444c6aa8c7052db0ae4baedf55b930a4297fe5d637e283d9c7107676f43', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'decided', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-72cf-a181-220d6dbcc570","person":"01a01180-0e00-7f63-b479-dca303acadd9"},"body":{"authority":"easy","outcome":"not_reported","reason":"Intet fravær."},"change_id":"01a01180-0e00-77b2-baa7-f6c53f4c2d2f","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"decided","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 12, '01a01180-0e00-7103-91e3-313433f6cea6', 'cf8d34c334bd57889c338ce417853f105f707160748ba0e3636fad8dcee1d1c5', '01a01180-0e00-7245-b6da-407c4ba11a2c', 'recorded', '01a01180-0e00-7f43-9d3e-46b95f6f132c', '01a01180-0e00-73dc-8374-b7dea76970ce', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7f43-9d3e-46b95f6f132c","person":"01a01180-0e00-73dc-8374-b7dea76970ce"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-762f-9b1b-5614e08f5471"},"change_id":"01a01180-0e00-7103-91e3-313433f6cea6","device_seq":1,"incident_id":"01a01180-0e00-7245-b6da-407c4ba11a2c","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 13, '01a01180-0e00-75e1-a4f9-43de5603e78e', '11c9514bb4968d92f9158510b6c983398b0dc19a3b2c3f5f0d34d72736ab502a', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'followed_up', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-72cf-a181-220d6dbcc570","person":"01a01180-0e00-7f63-b479-dca303acadd9"},"body":{"step":"seen"},"change_id":"01a01180-0e00-75e1-a4f9-43de5603e78e","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 14, '01a01180-0e00-7fbf-ba55-3ebc4a07225f', 'ba1f2247c51183d7e2ac3632e4b0d57ad6798ec94b8e77a3ca0bf0d1400bd3d2', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'followed_up', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-72cf-a181-220d6dbcc570","person":"01a01180-0e00-7f63-b479-dca303acadd9"},"body":{"at":"2026-08-24T13:40:00+02:00","step":"contacted"},"change_id":"01a01180-0e00-7fbf-ba55-3ebc4a07225f","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 15, '01a01180-0e00-7629-8f10-99a684a31a36', '1d4451ace2b388433a9a5843c0a6a664adc87a130267bf0af83bf7765d0f0f1c', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'followed_up', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-72cf-a181-220d6dbcc570","person":"01a01180-0e00-7f63-b479-dca303acadd9"},"body":{"action_id":"01a01180-0e00-737d-bb5b-99750a8bb6bf","deadline":"2026-09-24","kind":"pedagogy","owner":{"role":"leader"},"step":"action_agreed","what":"Fast plads"},"change_id":"01a01180-0e00-7629-8f10-99a684a31a36","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 16, '01a01180-0e00-7ff1-ac1e-c6aee562609e', 'dc35cfd01bef5bd5e276acda44f4b28a2d2b461ecd823a551ab298d7dbce0c27', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'followed_up', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-72cf-a181-220d6dbcc570","person":"01a01180-0e00-7f63-b479-dca303acadd9"},"body":{"action_id":"01a01180-0e00-737d-bb5b-99750a8bb6bf","effect":"worked","step":"effect_assessed"},"change_id":"01a01180-0e00-7ff1-ac1e-c6aee562609e","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 17, '01a01180-0e00-76ed-a7e3-d0d1c18985cc', '159d3b5fd6b986b4fe062d2af6f2480a219d59392bd878fe151939002d499e25', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', 'followed_up', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-72cf-a181-220d6dbcc570","person":"01a01180-0e00-7f63-b479-dca303acadd9"},"body":{"step":"messaged","text":"Tak. Vi taler om det mandag."},"change_id":"01a01180-0e00-76ed-a7e3-d0d1c18985cc","device_seq":1,"incident_id":"01a01180-0e00-7b90-84c4-aa6d5c7b015f","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7b90-84c4-aa6d5c7b015f', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-763e-ab00-376ee45c5666', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9,"note":"rolig igen"}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7c3c-afb9-39a842f0a34b', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-727f-9905-664abeff3b8d', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7944-aa62-d6ba6b0795de', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7090-b56f-ce8330389d69', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7f46-a5f6-d4c3a19dbbc7', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-793f-8c48-497b84583ab8', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7c88-be27-77f845a66c9c', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7937-9926-4fbce5929bbd', '01a01180-0e00-71d4-a990-6bc520381ed0', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-7f72-bf0c-f110ae8a3874', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7e52-a309-a7b776c8d70d', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7f43-9d3e-46b95f6f132c', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-727f-aff6-bba3a24af8e6', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7245-b6da-407c4ba11a2c', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7f43-9d3e-46b95f6f132c', '01a01180-0e00-73dc-8374-b7dea76970ce', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7103-91e3-313433f6cea6', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7f43-9d3e-46b95f6f132c', '01a01180-0e00-73dc-8374-b7dea76970ce', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$HC/4XGR+UZafQ/Lukr/2AA$HNQjyeKqulw+y+gUMh+Ge3P/9xKyS4E/xTuPV6O4a/k', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'trends', '01a01180-0e00-762f-9b1b-5614e08f5471', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'export', '01a01180-0e00-762f-9b1b-5614e08f5471', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7f43-9d3e-46b95f6f132c', '01a01180-0e00-73dc-8374-b7dea76970ce', 'employee', 'own_cases', '01a01180-0e00-762f-9b1b-5614e08f5471', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'case_seen', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7b90-84c4-aa6d5c7b015f');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'case_handed_out', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7944-aa62-d6ba6b0795de');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'case_handed_out', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7f46-a5f6-d4c3a19dbbc7');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'case_handed_out', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7e52-a309-a7b776c8d70d');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'case_handed_out', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7245-b6da-407c4ba11a2c');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72cf-a181-220d6dbcc570', '01a01180-0e00-7f63-b479-dca303acadd9', 'safety_group', 'case_handed_out', '01a01180-0e00-762f-9b1b-5614e08f5471', '01a01180-0e00-7b90-84c4-aa6d5c7b015f');
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-7937-9926-4fbce5929bbd', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-24', 5, 1, 1, 1, 1, 1, 0);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-24', 0, 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'act', '01a01180-0e00-762f-9b1b-5614e08f5471', 'hit', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'act', '01a01180-0e00-762f-9b1b-5614e08f5471', 'threat_verbal', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'actor', '01a01180-0e00-762f-9b1b-5614e08f5471', 'citizen', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'burden', '01a01180-0e00-762f-9b1b-5614e08f5471', 'high', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'trigger', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'place', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'absence', '01a01180-0e00-762f-9b1b-5614e08f5471', 'no', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'hour', '01a01180-0e00-762f-9b1b-5614e08f5471', '1-13', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'delay', '01a01180-0e00-762f-9b1b-5614e08f5471', 'hour', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'act', '01a01180-0e00-762f-9b1b-5614e08f5471', 'pinch_scratch', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'actor', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'burden', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'absence', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'hour', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '2026-08-01', 'delay', '01a01180-0e00-762f-9b1b-5614e08f5471', 'not_stated', 1);
INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-07-01', 4120, 40);
INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a01180-0e00-762f-9b1b-5614e08f5471', '2026-08-17', 20);
INSERT INTO trial (organisation_id, trial_id, content) VALUES ('01a01180-0e00-7cb0-bb19-b7ac1bb300d2', '01a033a4-4a00-7a05-a177-104db8bee8f3', '{"trial_id":"01a033a4-4a00-7a05-a177-104db8bee8f3","plan":{"name":"Prøve","units":[{"unit":"01a01180-0e00-762f-9b1b-5614e08f5471","name":"Lyngby Nord","staff":40}],"first":"2026-09-07","last":"2027-03-06","criteria":[{"measure":"seconds_median","bound":{"at_most":30.0}}]},"baseline":{"before":[],"after":[],"hourly_cost":{},"old_counts":[],"shadow_weeks":[],"meetings":[]},"log":[]}');
COMMIT;
