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
INSERT INTO schema_version VALUES (4);
INSERT INTO setting (name, value) VALUES ('cursor_key', '5abd902363404e4aafa600d3d3cc0518aac567e032649bb3ce87eeae9dbabb10');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 'Lyngby', 0, 'Europe/Copenhagen', 1, 12);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7c71-b8f1-c936de82d665', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-776a-a7c2-aa89777777a1', '01a01180-0e00-7613-9d1f-8d29af930e6b', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-70b0-8be8-4f221b0866d3', '01a01180-0e00-7613-9d1f-8d29af930e6b', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-72e3-a919-005f11d36d99', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7b17-913f-ae0c952c280c', '01a01180-0e00-7c71-b8f1-c936de82d665', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-79cb-95ab-5a0f26f7d501', '01a01180-0e00-7613-9d1f-8d29af930e6b', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('4ffc30a0f05a5815111f4108c014191092d283355e718fad9a7d0f7daf619ecb', '01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-776a-a7c2-aa89777777a1', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('535af40a6cea726ebb1d311dd10dc98d4909721e953067d31e9b61fb60a33fd7', '01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-70b0-8be8-4f221b0866d3', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-77af-aaa4-7ed0da3d41f0');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('29ef2e1101789ff79349441b971eb190c5895e681bca2e803520c73f0e3d933c', '01a01180-0e00-7a74-8105-0af0cf87c3ec', NULL, '01a01180-0e00-72e3-a919-005f11d36d99', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-71bc-80b9-a3954b154933');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('d52353073e3efc397c4f4dcd15628e784d0e6cfacf1c776f50854d80e2394b3c', '01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('93edf1c1982e3631dfb9eb13e14582c1013c214f06e565817aa54b9f6b961ee0', '01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7c71-b8f1-c936de82d665', '01a01180-0e00-7b17-913f-ae0c952c280c', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-74ea-9849-343619b217c9');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('3e412a2b1938fc71bddaf603a59307bbca525c362a4cf2e1472e70bae3bf6ae4', '01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7c71-b8f1-c936de82d665', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('454676283e2699e448155af22f9f8cd5bce9f8651765f531de495aac3d260d78', '01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-79cb-95ab-5a0f26f7d501', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', 'ef89684f63a3b48a0b098a622de7095e914782e64458b228d1d4882caa61bffb', 'ef89684f63a3b48a', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-776a-a7c2-aa89777777a1', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-77af-aaa4-7ed0da3d41f0', '96c12d67a50f48b41095969c92162a517bc3eacb30367917ab5af0a7638b8852', '96c12d67a50f48b4', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-70b0-8be8-4f221b0866d3', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-71bc-80b9-a3954b154933', 'fe541b64159bc5cfc76c3311b651a1f4bc45c3e66fd4ed01cd0d688cc1562138', 'fe541b64159bc5cf', NULL, '01a01180-0e00-72e3-a919-005f11d36d99', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', '25e9b29957aeb80d42670b26e075ad80788ee75e947b9266912f4fe8db3dc2e4', '25e9b29957aeb80d', '01a01180-0e00-7613-9d1f-8d29af930e6b', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-74ea-9849-343619b217c9', '6572c26141fcb7c5beeae0a3215b3c0677da64cd57a94dd25e9073206c1f49e6', '6572c26141fcb7c5', '01a01180-0e00-7c71-b8f1-c936de82d665', '01a01180-0e00-7b17-913f-ae0c952c280c', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 1, '01a01180-0e00-7151-b05e-0fa6a6a20a20', '0d87a927590058bffcaad43b26405f4629ed246a2a72de4eaebecd9906826534', '01a01180-0e00-7ddf-b2a5-21dac91de877', 'recorded', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-7151-b05e-0fa6a6a20a20","device_seq":1,"incident_id":"01a01180-0e00-7ddf-b2a5-21dac91de877","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 2, '01a01180-0e00-7b81-9ca7-f51d72844516', '5eee6e750edfdc9867dea10de3dd3c8a0a0931d32e9a9a8792c05a400d085958', '01a01180-0e00-7463-aa05-ba0cd305ec0f', 'recorded', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"absence":"no","actor":"colleague","acts":["hit"],"burden":9},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-19T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-7b81-9ca7-f51d72844516","device_seq":1,"incident_id":"01a01180-0e00-7463-aa05-ba0cd305ec0f","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 3, '01a01180-0e00-7f12-904f-437b41114352', '9cc57924ff97a23178ae17ac4421fe78ee477bd6e843b96d37ff5b62b0f0e6c3', '01a01180-0e00-78f3-a5c0-4827c3116221', 'recorded', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-7f12-904f-437b41114352","device_seq":1,"incident_id":"01a01180-0e00-78f3-a5c0-4827c3116221","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 4, '01a01180-0e00-718e-99f9-3e849ba3b6ef', '120cb98441cc2875bab857e94130fe1377c2cdfe3b9b3dab29dfd10212dd69d2', '01a01180-0e00-7cfb-9a74-e3ede8b13b6a', 'recorded', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7,"note":"ring 20 30 40 50"},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-718e-99f9-3e849ba3b6ef","device_seq":1,"incident_id":"01a01180-0e00-7cfb-9a74-e3ede8b13b6a","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 5, '01a01180-0e00-7fe9-88f5-7f0efaf17314', 'd6d4568c92d707c9f143c8ba60e97401ed61f4bf1890690828e0e983867f5e7f', '01a01180-0e00-7eee-b37c-47a21584a032', 'recorded', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-7fe9-88f5-7f0efaf17314","device_seq":1,"incident_id":"01a01180-0e00-7eee-b37c-47a21584a032","kind":"recorded","of_tomorrow":{"kept":true},"recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 6, '01a01180-0e00-7b86-ba04-91f8efd2e7d6', '57937837dd76f071d572c0bd235946136f8db051a787bab10b2e16eea6251694', '01a01180-0e00-7a75-9a16-06dd9d9c1327', 'recorded', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-7b86-ba04-91f8efd2e7d6","device_seq":1,"incident_id":"01a01180-0e00-7a75-9a16-06dd9d9c1327","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 7, '01a01180-0e00-7cfe-9dad-42104356734e', '8c4b900b6ad8e3aeabe1dbf35a51a76a9f0b4c886ab1e698f0dde10fefb4bc24', '01a01180-0e00-7a75-9a16-06dd9d9c1327', 'withdrawn', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"code":"mistake"},"change_id":"01a01180-0e00-7cfe-9dad-42104356734e","device_seq":1,"incident_id":"01a01180-0e00-7a75-9a16-06dd9d9c1327","kind":"withdrawn","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 8, '01a01180-0e00-7c77-ad31-d7c490da6270', '9155a632cf447c8182c33ddc98d6e0fb5e08d6820b94b2a32185473d561b6045', '01a01180-0e00-7ddf-b2a5-21dac91de877', 'amended', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"burden":9,"note":"rolig igen"}},"change_id":"01a01180-0e00-7c77-ad31-d7c490da6270","device_seq":1,"incident_id":"01a01180-0e00-7ddf-b2a5-21dac91de877","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 9, '01a01180-0e00-736a-89f1-76681cd45ffe', 'b1627341bf258b5af7bbfcbb14160618022e24e2aeccd0b354c92d020395df32', '01a01180-0e00-7187-b8f9-e3aae5ce4b37', 'amended', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7d1e-b4b7-0db5ce9a03ff","person":"01a01180-0e00-776a-a7c2-aa89777777a1"},"body":{"answers":{"burden":1}},"change_id":"01a01180-0e00-736a-89f1-76681cd45ffe","device_seq":1,"incident_id":"01a01180-0e00-7187-b8f9-e3aae5ce4b37","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 10, '01a01180-0e00-7d86-a6b7-83ef4405f780', '2102a2ff16603835c1629d33412276ad5cbb1b38e128df090fd70c92e8d8dcc9', '01a01180-0e00-7fe0-9f93-f6e9ef9c82ed', 'recorded', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', NULL, 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ccd-8ec1-b74eb0eaf421"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-7d86-a6b7-83ef4405f780","device_seq":1,"incident_id":"01a01180-0e00-7fe0-9f93-f6e9ef9c82ed","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 11, '01a01180-0e00-7fea-a8d0-76ec47f77564', '69f830e549fcda02133d67310b451dbac32dcb1a311266991071e056d4fc09e9', '01a01180-0e00-7ddf-b2a5-21dac91de877', 'decided', '01a01180-0e00-77af-aaa4-7ed0da3d41f0', '01a01180-0e00-70b0-8be8-4f221b0866d3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-77af-aaa4-7ed0da3d41f0","person":"01a01180-0e00-70b0-8be8-4f221b0866d3"},"body":{"authority":"easy","outcome":"not_reported","reason":"Intet fravær."},"change_id":"01a01180-0e00-7fea-a8d0-76ec47f77564","device_seq":1,"incident_id":"01a01180-0e00-7ddf-b2a5-21dac91de877","kind":"decided","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 12, '01a01180-0e00-78e5-9d3c-e440a0047b68', '6ff938d2bad782b88d592cf7beb8ed6cb973982daa162131f30eca278d8ee2fd', '01a01180-0e00-73ba-8699-329f23a0b3a6', 'recorded', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', '01a01180-0e00-79cb-95ab-5a0f26f7d501', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ccd-8ec1-b74eb0eaf421","person":"01a01180-0e00-79cb-95ab-5a0f26f7d501"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7613-9d1f-8d29af930e6b"},"change_id":"01a01180-0e00-78e5-9d3c-e440a0047b68","device_seq":1,"incident_id":"01a01180-0e00-73ba-8699-329f23a0b3a6","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7ddf-b2a5-21dac91de877', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7c77-ad31-d7c490da6270', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9,"note":"rolig igen"}', 'violence');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7463-aa05-ba0cd305ec0f', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7b81-9ca7-f51d72844516', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-78f3-a5c0-4827c3116221', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7f12-904f-437b41114352', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7eee-b37c-47a21584a032', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7fe9-88f5-7f0efaf17314', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7a75-9a16-06dd9d9c1327', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '01a01180-0e00-776a-a7c2-aa89777777a1', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-7cfe-9dad-42104356734e', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7fe0-9f93-f6e9ef9c82ed', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7d86-a6b7-83ef4405f780', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-73ba-8699-329f23a0b3a6', '01a01180-0e00-7613-9d1f-8d29af930e6b', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', '01a01180-0e00-79cb-95ab-5a0f26f7d501', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-78e5-9d3c-e440a0047b68', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence');
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', '01a01180-0e00-79cb-95ab-5a0f26f7d501', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$wk2LpVGuCZ0bq11yCxPywA$aO294hFbY18aTHpZ0TyFHAsug4NCNy3MDav+mFdu+44', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-77af-aaa4-7ed0da3d41f0', '01a01180-0e00-70b0-8be8-4f221b0866d3', 'safety_group', 'trends', '01a01180-0e00-7613-9d1f-8d29af930e6b');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-77af-aaa4-7ed0da3d41f0', '01a01180-0e00-70b0-8be8-4f221b0866d3', 'safety_group', 'export', '01a01180-0e00-7613-9d1f-8d29af930e6b');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ccd-8ec1-b74eb0eaf421', '01a01180-0e00-79cb-95ab-5a0f26f7d501', 'employee', 'own_cases', '01a01180-0e00-7613-9d1f-8d29af930e6b');
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7613-9d1f-8d29af930e6b', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-7a74-8105-0af0cf87c3ec', '01a01180-0e00-7d1e-b4b7-0db5ce9a03ff', '2026-08-24', 'who', 2);
COMMIT;
