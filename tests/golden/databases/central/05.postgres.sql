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
INSERT INTO schema_version VALUES (5);
INSERT INTO setting (name, value) VALUES ('cursor_key', '90277c20af938c1afabe0602827bcfbb780fadcccc1701f2d401683dc6a3ff27');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7f4e-9640-28d0875c0a96', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7605-9b2b-90bf720d9d88', '01a01180-0e00-709b-85b2-ed6e354bb5ff', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7d35-89d3-23bfa6995c53', '01a01180-0e00-709b-85b2-ed6e354bb5ff', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7e69-926d-b2e3b00b2412', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-79f1-80cf-9241d5bb8771', '01a01180-0e00-7f4e-9640-28d0875c0a96', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-758b-8ac8-69e85721d085', '01a01180-0e00-709b-85b2-ed6e354bb5ff', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('ab756d974c611748b76704c9b22552263ba1f00a16b7c1a7478578d551134344', '01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7353-99b6-da7c5f32f324');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('d8f22e099e1f8b232290f39d58e253e0a2df7c243f11235cd45aa3881c854517', '01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('59933e1106012dec32e43003731d98880e2feb855c0f00fd325aa0c18d19d956', '01a01180-0e00-7fbc-8764-fddb81f40330', NULL, '01a01180-0e00-7e69-926d-b2e3b00b2412', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-77f1-aae2-e1cf1b5390ae');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('969ab541aee2f521b2fb6792d20be31a65a715e6d2a48d8543fc002cf53697f0', '01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-77ac-87d9-6878b42ccfcd');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('d548952829479b8185b4f13df7bbacc02cd26374ffd1740729eb904e7aea70b9', '01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7f4e-9640-28d0875c0a96', '01a01180-0e00-79f1-80cf-9241d5bb8771', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7cd8-b66c-07efe3eebb56');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('bbfa3e4267a30e53f460ec7edbdf4acddfc2b8a990ff32339762cc66dc9289f2', '01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7f4e-9640-28d0875c0a96', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('4b8c5f8d521cc2bb2cec92ef9d6d50685dac3e1157c0c359db4d0d918dd1ee30', '01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-758b-8ac8-69e85721d085', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-77ac-87d9-6878b42ccfcd');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7353-99b6-da7c5f32f324', 'ac34c4c48f2d96d2afb88353d85d74116870c56a545d934dc83fa2e35a719d5b', 'ac34c4c48f2d96d2', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7a32-8a85-cb52811b29d4', 'be74c58bb1e3addf12de7ad4060c0efa722da8b0ff4462984cb448fff5d4e2ca', 'be74c58bb1e3addf', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-77f1-aae2-e1cf1b5390ae', 'c7597fa332550057e0a1b4f76dec5d1a499d0f15e05d0ad024a6d3c092ab3aad', 'c7597fa332550057', NULL, '01a01180-0e00-7e69-926d-b2e3b00b2412', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-77ac-87d9-6878b42ccfcd', 'ab71736ad2c6f001d352b3c9b51acc9335dd77fcb2039be9b22989d34600bb39', 'ab71736ad2c6f001', '01a01180-0e00-709b-85b2-ed6e354bb5ff', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7cd8-b66c-07efe3eebb56', '7d8ab7634602b212ce6951beeaed12ba17c6725f77aaeebfde780fb12416d739', '7d8ab7634602b212', '01a01180-0e00-7f4e-9640-28d0875c0a96', '01a01180-0e00-79f1-80cf-9241d5bb8771', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 1, '01a01180-0e00-775f-b2af-c433b8283c28', '229205676dda5c361394b8d8ac04c49fa9282dc322115e3bab5c294976993e9e', '01a01180-0e00-7022-8305-d3aa78440f15', 'recorded', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-775f-b2af-c433b8283c28","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 2, '01a01180-0e00-75ed-915c-ed68a200cb65', '1c80bf0c217146652ada9b7eabf986126a37c425cae7c2fd5428c0f278c36fe0', '01a01180-0e00-7c62-9c91-aa1d64f85daa', 'recorded', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"absence":"no","actor":"colleague","acts":["hit"],"burden":9},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-19T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-75ed-915c-ed68a200cb65","device_seq":1,"incident_id":"01a01180-0e00-7c62-9c91-aa1d64f85daa","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 3, '01a01180-0e00-7b87-b466-cd99194d2cc1', 'b66cf0ffd9c3db5dfb9f767270285a29279646513c56764d46258d7c38ef5744', '01a01180-0e00-791f-aa41-0f69c5d6828b', 'recorded', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-7b87-b466-cd99194d2cc1","device_seq":1,"incident_id":"01a01180-0e00-791f-aa41-0f69c5d6828b","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 4, '01a01180-0e00-71f1-8487-8f8356d508c4', '7cfe6ef7e589fe355f9e1479998c35ce2bd672b435a4c7a3a5025a8ca31694d4', '01a01180-0e00-7590-b5da-6572ef436d16', 'recorded', '01a01180-0e00-7353-99b6-da7c5f32f324', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7,"note":"ring 20 30 40 50"},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-71f1-8487-8f8356d508c4","device_seq":1,"incident_id":"01a01180-0e00-7590-b5da-6572ef436d16","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 5, '01a01180-0e00-720b-b304-c6532a5bc10a', '84ff4ce68593827fa2f54f850f05e19c1f4ec1b3a70d4f15acd01e32b53a300f', '01a01180-0e00-7f49-b1fb-e255f498844e', 'recorded', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-720b-b304-c6532a5bc10a","device_seq":1,"incident_id":"01a01180-0e00-7f49-b1fb-e255f498844e","kind":"recorded","of_tomorrow":{"kept":true},"recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 6, '01a01180-0e00-738a-a87e-0714ff85f2c2', '322bc685416d7ccafc4690ded67a4134cdc1f13971e2fd01ac72b17ec192e3e9', '01a01180-0e00-7f64-bc18-b412adfbb180', 'recorded', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-738a-a87e-0714ff85f2c2","device_seq":1,"incident_id":"01a01180-0e00-7f64-bc18-b412adfbb180","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 7, '01a01180-0e00-7e5d-a3a3-4b23f7b576b0', 'efc65ab4e501cf127c115b00cdcfb2e10cb35ac5833440f91ed34ae49670a421', '01a01180-0e00-7f64-bc18-b412adfbb180', 'withdrawn', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"code":"mistake"},"change_id":"01a01180-0e00-7e5d-a3a3-4b23f7b576b0","device_seq":1,"incident_id":"01a01180-0e00-7f64-bc18-b412adfbb180","kind":"withdrawn","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 8, '01a01180-0e00-7212-b0fb-8b461e7e9602', 'cca72b4aba87b50aff299a68dcf9bd1b7d0bbe856c3e0042b325d403b48559b1', '01a01180-0e00-7022-8305-d3aa78440f15', 'amended', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"burden":9,"note":"rolig igen"}},"change_id":"01a01180-0e00-7212-b0fb-8b461e7e9602","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 9, '01a01180-0e00-735b-82ec-f033a7fed88a', 'af22ba80d216066de84cae2b19b06962a2ef0b48e9500c5da4371bfb70979b89', '01a01180-0e00-7e80-8056-1a185b2c85b2', 'amended', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7353-99b6-da7c5f32f324","person":"01a01180-0e00-7605-9b2b-90bf720d9d88"},"body":{"answers":{"burden":1}},"change_id":"01a01180-0e00-735b-82ec-f033a7fed88a","device_seq":1,"incident_id":"01a01180-0e00-7e80-8056-1a185b2c85b2","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 10, '01a01180-0e00-72a7-98ef-c64668e972fd', 'c0372641ff0b725fc472cbbfd507bff2696a172b137c54a14f89f086ba001544', '01a01180-0e00-7794-8d2f-fa074e0dcce6', 'recorded', '01a01180-0e00-77ac-87d9-6878b42ccfcd', NULL, 'accepted', NULL, '{"author":{"device":"01a01180-0e00-77ac-87d9-6878b42ccfcd"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-72a7-98ef-c64668e972fd","device_seq":1,"incident_id":"01a01180-0e00-7794-8d2f-fa074e0dcce6","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 11, '01a01180-0e00-7915-9297-c89f054d8f14', 'c6a6d25b30546bd1c582a86c8f1702b05e70e45c37519b2769946881c5f7f423', '01a01180-0e00-7022-8305-d3aa78440f15', 'decided', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7a32-8a85-cb52811b29d4","person":"01a01180-0e00-7d35-89d3-23bfa6995c53"},"body":{"authority":"easy","outcome":"not_reported","reason":"Intet fravær."},"change_id":"01a01180-0e00-7915-9297-c89f054d8f14","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"decided","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 12, '01a01180-0e00-7466-8af2-8fe0dd24ec0d', '43c0a9664d74e37fe404af510136b145900046e1f3c2c423e4b2ea213b6900e4', '01a01180-0e00-7e9f-ae87-53cfada05e6e', 'recorded', '01a01180-0e00-77ac-87d9-6878b42ccfcd', '01a01180-0e00-758b-8ac8-69e85721d085', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-77ac-87d9-6878b42ccfcd","person":"01a01180-0e00-758b-8ac8-69e85721d085"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-709b-85b2-ed6e354bb5ff"},"change_id":"01a01180-0e00-7466-8af2-8fe0dd24ec0d","device_seq":1,"incident_id":"01a01180-0e00-7e9f-ae87-53cfada05e6e","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 13, '01a01180-0e00-7b57-93ec-7c86224e6395', 'fd1719eda7a59ee85e295e417c5e3e40bc4514a9e5b4de72b757d7b1a9cce056', '01a01180-0e00-7022-8305-d3aa78440f15', 'followed_up', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7a32-8a85-cb52811b29d4","person":"01a01180-0e00-7d35-89d3-23bfa6995c53"},"body":{"step":"seen"},"change_id":"01a01180-0e00-7b57-93ec-7c86224e6395","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 14, '01a01180-0e00-7d7c-88b1-d8ff9b511014', '010200cb9104ed131562af44590c92b5ee5c4008cdd83b432b35fda5c7c8cd5f', '01a01180-0e00-7022-8305-d3aa78440f15', 'followed_up', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7a32-8a85-cb52811b29d4","person":"01a01180-0e00-7d35-89d3-23bfa6995c53"},"body":{"at":"2026-08-24T13:40:00+02:00","step":"contacted"},"change_id":"01a01180-0e00-7d7c-88b1-d8ff9b511014","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 15, '01a01180-0e00-7259-888e-fd5b404387b5', '25835c90a4662cd0d8f9555e8801f21ed10bf68a03611d78f4cfb0459c8a08c6', '01a01180-0e00-7022-8305-d3aa78440f15', 'followed_up', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7a32-8a85-cb52811b29d4","person":"01a01180-0e00-7d35-89d3-23bfa6995c53"},"body":{"action_id":"01a01180-0e00-73eb-8cd6-6b32ea4cfe24","deadline":"2026-09-24","kind":"pedagogy","owner":{"role":"leader"},"step":"action_agreed","what":"Fast plads"},"change_id":"01a01180-0e00-7259-888e-fd5b404387b5","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 16, '01a01180-0e00-74bc-8649-109a4f026d8e', 'd425940240f836a3212acf35fca148de87c8fbf53d23c2a78ff73d9c8b8dcd54', '01a01180-0e00-7022-8305-d3aa78440f15', 'followed_up', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7a32-8a85-cb52811b29d4","person":"01a01180-0e00-7d35-89d3-23bfa6995c53"},"body":{"action_id":"01a01180-0e00-73eb-8cd6-6b32ea4cfe24","effect":"worked","step":"effect_assessed"},"change_id":"01a01180-0e00-74bc-8649-109a4f026d8e","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 17, '01a01180-0e00-7f4c-b5a0-a135c92563ed', '1ebbe04c5178f3b022570a2cc58ce37b37eed55db95720b95dddf4a4656ca8e9', '01a01180-0e00-7022-8305-d3aa78440f15', 'followed_up', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7a32-8a85-cb52811b29d4","person":"01a01180-0e00-7d35-89d3-23bfa6995c53"},"body":{"step":"messaged","text":"Tak. Vi taler om det mandag."},"change_id":"01a01180-0e00-7f4c-b5a0-a135c92563ed","device_seq":1,"incident_id":"01a01180-0e00-7022-8305-d3aa78440f15","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7022-8305-d3aa78440f15', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7212-b0fb-8b461e7e9602', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9,"note":"rolig igen"}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7c62-9c91-aa1d64f85daa', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-75ed-915c-ed68a200cb65', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-791f-aa41-0f69c5d6828b', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7b87-b466-cd99194d2cc1', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7f49-b1fb-e255f498844e', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-720b-b304-c6532a5bc10a', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7f64-bc18-b412adfbb180', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7353-99b6-da7c5f32f324', '01a01180-0e00-7605-9b2b-90bf720d9d88', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-7e5d-a3a3-4b23f7b576b0', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7794-8d2f-fa074e0dcce6', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-77ac-87d9-6878b42ccfcd', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-72a7-98ef-c64668e972fd', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7e9f-ae87-53cfada05e6e', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-77ac-87d9-6878b42ccfcd', '01a01180-0e00-758b-8ac8-69e85721d085', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7466-8af2-8fe0dd24ec0d', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-77ac-87d9-6878b42ccfcd', '01a01180-0e00-758b-8ac8-69e85721d085', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$if8QUpQDjwue642R1mHUqQ$7T8TMbdjgqhnz94ucz5mjxwaaGO1yiv/Qp+5TQl32+w', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'trends', '01a01180-0e00-709b-85b2-ed6e354bb5ff', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'export', '01a01180-0e00-709b-85b2-ed6e354bb5ff', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-77ac-87d9-6878b42ccfcd', '01a01180-0e00-758b-8ac8-69e85721d085', 'employee', 'own_cases', '01a01180-0e00-709b-85b2-ed6e354bb5ff', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'case_seen', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7022-8305-d3aa78440f15');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'case_handed_out', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-791f-aa41-0f69c5d6828b');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'case_handed_out', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7f49-b1fb-e255f498844e');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'case_handed_out', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7794-8d2f-fa074e0dcce6');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'case_handed_out', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7e9f-ae87-53cfada05e6e');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a32-8a85-cb52811b29d4', '01a01180-0e00-7d35-89d3-23bfa6995c53', 'safety_group', 'case_handed_out', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '01a01180-0e00-7022-8305-d3aa78440f15');
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-7353-99b6-da7c5f32f324', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-24', 5, 1, 1, 1, 1, 1, 0);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-7fbc-8764-fddb81f40330', '01a01180-0e00-709b-85b2-ed6e354bb5ff', '2026-08-24', 0, 1);
COMMIT;
