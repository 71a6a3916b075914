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
INSERT INTO schema_version VALUES (6);
INSERT INTO setting (name, value) VALUES ('cursor_key', '5eca15adb25ad7dd298525b8bf113b82722cc89b119d0e6f135305d503ed632f');
INSERT INTO setting (name, value) VALUES ('kinds_counted', '1');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7f5a-b42c-3b03be892350', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7533-a6d5-4478cccb67a5', '01a01180-0e00-7333-84af-8e1618ff9e11', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-75ff-a373-31499f0c46e3', '01a01180-0e00-7333-84af-8e1618ff9e11', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7180-9d19-39baa3f075b1', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-71f8-b693-a57f4d1465c4', '01a01180-0e00-7f5a-b42c-3b03be892350', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7d3f-ae8d-355abb521959', '01a01180-0e00-7333-84af-8e1618ff9e11', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('706281d7ba28057667bacde5638516105871045a1ee8e8bdab38d46434277315', '01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7533-a28a-e2986093d5ac');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('de74f03e59a8f493aa3d01e5c69b7f201f16f8e52590211f87cae73256bab733', '01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('a980e1b392404922fe5a4fe8d9dc26065a57839ca3925e5e9dfc847ed4292ae3', '01a01180-0e00-703f-8ed1-3d93b901df2d', NULL, '01a01180-0e00-7180-9d19-39baa3f075b1', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-729c-996f-d56c0c1fbbad');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('110efcddf7367e3fd22cf4d156299b23e9be6c31f55dcdd2d199067e9e210e4f', '01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7f1c-97ab-c00ff1b997eb');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('d0afa79d88e183df5910b0e25aa780b54b601a8c58a2469941243b15c8d2e6d2', '01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7f5a-b42c-3b03be892350', '01a01180-0e00-71f8-b693-a57f4d1465c4', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-751d-abac-0c57dcf6cef8');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('9d9375c99b0cf7a62e89aa6595245f7af7af8e22c385538f1f6c2d5eb8111079', '01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7f5a-b42c-3b03be892350', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('daccc62fd9b18289012713f2151f661828a5f427298ca772fc34f5c4038c71e7', '01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7d3f-ae8d-355abb521959', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7f1c-97ab-c00ff1b997eb');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7533-a28a-e2986093d5ac', 'd7c23e84d5a2d2aea668345fb9e91abf589613377b0694af63d1aca75b33dce6', 'd7c23e84d5a2d2ae', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7ac1-956f-06c30ce42bfd', 'be159a8d9dbbfd1dfac76322272120ab8016604d240dfa0928cdb75cad8af67c', 'be159a8d9dbbfd1d', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-729c-996f-d56c0c1fbbad', '8d1672e92e996cdbacde2e95cbcc4a42dffa457780cfa282184536c23c14e7b0', '8d1672e92e996cdb', NULL, '01a01180-0e00-7180-9d19-39baa3f075b1', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', '59ae8d853655eb1cd53a6421bc3800f6014c07dabdc0753b1009838614a04d42', '59ae8d853655eb1c', '01a01180-0e00-7333-84af-8e1618ff9e11', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-751d-abac-0c57dcf6cef8', '666c8db414b8eea1815cff0339552e247cf5db881831f3b4c4bc887136dcccb7', '666c8db414b8eea1', '01a01180-0e00-7f5a-b42c-3b03be892350', '01a01180-0e00-71f8-b693-a57f4d1465c4', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 1, '01a01180-0e00-702b-8ba9-851de8059c60', 'da2abb934c554eb0e1dd25b0fcab91aa4953cb2dd7193f56d9acad26541d5735', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'recorded', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-702b-8ba9-851de8059c60","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 2, '01a01180-0e00-7e4e-a7d8-71887d24d51d', '6130689b05695d28a4972623fa25c93e2e5f33080734c43962552ad481203171', '01a01180-0e00-72eb-b9c3-63bda7b40ef7', 'recorded', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"absence":"no","actor":"colleague","acts":["hit"],"burden":9},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-19T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-7e4e-a7d8-71887d24d51d","device_seq":1,"incident_id":"01a01180-0e00-72eb-b9c3-63bda7b40ef7","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 3, '01a01180-0e00-7c74-8003-e607fc3946a6', '31d6ab955c054241e0b52be8728d2d16e28e3671cee3a872ae2bb01fd14dec58', '01a01180-0e00-72b9-8400-cd20baf24b00', 'recorded', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-7c74-8003-e607fc3946a6","device_seq":1,"incident_id":"01a01180-0e00-72b9-8400-cd20baf24b00","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 4, '01a01180-0e00-72ae-97df-0556bbea1352', '83dbb773e047759d69b9c08cf99bce88deebf76c8654ddf43e47e3e22390363c', '01a01180-0e00-7a87-bd24-a3ac4113afb4', 'recorded', '01a01180-0e00-7533-a28a-e2986093d5ac', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7,"note":"ring 20 30 40 50"},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-72ae-97df-0556bbea1352","device_seq":1,"incident_id":"01a01180-0e00-7a87-bd24-a3ac4113afb4","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 5, '01a01180-0e00-7742-874e-e5f90d7ac224', '7dfc7918c608432fb5ab661e4d830f90da179f8cda87fe0b0faca7719901f7bb', '01a01180-0e00-761b-b00e-0806f0985ec2', 'recorded', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-7742-874e-e5f90d7ac224","device_seq":1,"incident_id":"01a01180-0e00-761b-b00e-0806f0985ec2","kind":"recorded","of_tomorrow":{"kept":true},"recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 6, '01a01180-0e00-7e2f-881a-44b56e7460a2', '8733ec0db3043ac99b53098a8c855edd4bb456cf0de22768272756ef201f0cef', '01a01180-0e00-7ed8-a64e-1ff3d6a6e315', 'recorded', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-7e2f-881a-44b56e7460a2","device_seq":1,"incident_id":"01a01180-0e00-7ed8-a64e-1ff3d6a6e315","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 7, '01a01180-0e00-7623-8100-6a6eb17b3922', '19fbc050f06aaac55d0eb91373724f36699d98edc0d8fd5accc9dfbb1718dc5f', '01a01180-0e00-7ed8-a64e-1ff3d6a6e315', 'withdrawn', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"code":"mistake"},"change_id":"01a01180-0e00-7623-8100-6a6eb17b3922","device_seq":1,"incident_id":"01a01180-0e00-7ed8-a64e-1ff3d6a6e315","kind":"withdrawn","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 8, '01a01180-0e00-7b74-a2bf-93b88211ee7a', '6afb7e21dd28737e8f0ac44fc9dd5d3fdccbdefd9e43b156801a2234a201b5ee', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'amended', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"burden":9,"note":"rolig igen"}},"change_id":"01a01180-0e00-7b74-a2bf-93b88211ee7a","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 9, '01a01180-0e00-7a87-a671-44d903b9f222', 'f97f30b4bb48e77110a2c79ad54e39fd0602af8f2ba3f32347d7ea0019b76da9', '01a01180-0e00-7fcb-b9c5-ee4171d410a0', 'amended', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7533-a28a-e2986093d5ac","person":"01a01180-0e00-7533-a6d5-4478cccb67a5"},"body":{"answers":{"burden":1}},"change_id":"01a01180-0e00-7a87-a671-44d903b9f222","device_seq":1,"incident_id":"01a01180-0e00-7fcb-b9c5-ee4171d410a0","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 10, '01a01180-0e00-723f-9a45-e647b2239fde', '1def8c43d830d18db2ad9ab50e2a072e9652b670c448fd4a7155c9c4025e55ee', '01a01180-0e00-7c29-937c-54356aa388fb', 'recorded', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', NULL, 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7f1c-97ab-c00ff1b997eb"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-723f-9a45-e647b2239fde","device_seq":1,"incident_id":"01a01180-0e00-7c29-937c-54356aa388fb","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 11, '01a01180-0e00-7bc1-b8f4-b0be7eaa9c05', '559ba905a4a826fdb297ce7fd7afaf09d0cf108fc9be1cb6db23d985eb5b1aec', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'decided', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ac1-956f-06c30ce42bfd","person":"01a01180-0e00-75ff-a373-31499f0c46e3"},"body":{"authority":"easy","outcome":"not_reported","reason":"Intet fravær."},"change_id":"01a01180-0e00-7bc1-b8f4-b0be7eaa9c05","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"decided","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 12, '01a01180-0e00-76d3-9147-cb80f2b4ae41', 'b851a0bbcfee22596fb1f6d8d847f0e0ef2a79a91062c383dc05763d67fe1bf7', '01a01180-0e00-7e2a-b045-6e6d34e76e9e', 'recorded', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', '01a01180-0e00-7d3f-ae8d-355abb521959', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7f1c-97ab-c00ff1b997eb","person":"01a01180-0e00-7d3f-ae8d-355abb521959"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7333-84af-8e1618ff9e11"},"change_id":"01a01180-0e00-76d3-9147-cb80f2b4ae41","device_seq":1,"incident_id":"01a01180-0e00-7e2a-b045-6e6d34e76e9e","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 13, '01a01180-0e00-7a8f-a642-b1001fbdd188', '3854af0f3feb777a079096b4df6d9ca79abef302320025cd84a71154399e6849', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'followed_up', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ac1-956f-06c30ce42bfd","person":"01a01180-0e00-75ff-a373-31499f0c46e3"},"body":{"step":"seen"},"change_id":"01a01180-0e00-7a8f-a642-b1001fbdd188","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 14, '01a01180-0e00-74e9-b466-a6a47a9d1560', 'f1f574c64d288827d32e0c96a3201c6261016123699fe6ce04ef3fb624d727c8', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'followed_up', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ac1-956f-06c30ce42bfd","person":"01a01180-0e00-75ff-a373-31499f0c46e3"},"body":{"at":"2026-08-24T13:40:00+02:00","step":"contacted"},"change_id":"01a01180-0e00-74e9-b466-a6a47a9d1560","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 15, '01a01180-0e00-745e-85c9-3b737d35dbe9', '8d791e519d47c28accc89d7d042f48f7bb8a7608c44b6c7fcc4349aa1e0045a1', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'followed_up', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ac1-956f-06c30ce42bfd","person":"01a01180-0e00-75ff-a373-31499f0c46e3"},"body":{"action_id":"01a01180-0e00-7fae-a5ff-5a206fd22119","deadline":"2026-09-24","kind":"pedagogy","owner":{"role":"leader"},"step":"action_agreed","what":"Fast plads"},"change_id":"01a01180-0e00-745e-85c9-3b737d35dbe9","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 16, '01a01180-0e00-70e6-a444-058754f06e76', '841efa70cc45bfee902fff8398ea1041b3404dbf34373e20e1082cc943789a5f', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'followed_up', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ac1-956f-06c30ce42bfd","person":"01a01180-0e00-75ff-a373-31499f0c46e3"},"body":{"action_id":"01a01180-0e00-7fae-a5ff-5a206fd22119","effect":"worked","step":"effect_assessed"},"change_id":"01a01180-0e00-70e6-a444-058754f06e76","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 17, '01a01180-0e00-76bb-b9bc-481a9ccb0ae0', '7ab2ec6f6ac7f3b15c892d5a8d64e38f164b8c247b76191385d6fc9c1e8dad73', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', 'followed_up', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7ac1-956f-06c30ce42bfd","person":"01a01180-0e00-75ff-a373-31499f0c46e3"},"body":{"step":"messaged","text":"Tak. Vi taler om det mandag."},"change_id":"01a01180-0e00-76bb-b9bc-481a9ccb0ae0","device_seq":1,"incident_id":"01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7b74-a2bf-93b88211ee7a', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9,"note":"rolig igen"}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-72eb-b9c3-63bda7b40ef7', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7e4e-a7d8-71887d24d51d', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-72b9-8400-cd20baf24b00', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7c74-8003-e607fc3946a6', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-761b-b00e-0806f0985ec2', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7742-874e-e5f90d7ac224', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7ed8-a64e-1ff3d6a6e315', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7533-a28a-e2986093d5ac', '01a01180-0e00-7533-a6d5-4478cccb67a5', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-7623-8100-6a6eb17b3922', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7c29-937c-54356aa388fb', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-723f-9a45-e647b2239fde', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7e2a-b045-6e6d34e76e9e', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', '01a01180-0e00-7d3f-ae8d-355abb521959', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-76d3-9147-cb80f2b4ae41', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', '01a01180-0e00-7d3f-ae8d-355abb521959', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$BMQV4qrgFDOrJjf6UEjeAg$/+A+qnbouq2FyUsyixuMslnMoNdcYmtKZx8v2RmjjGA', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'trends', '01a01180-0e00-7333-84af-8e1618ff9e11', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'export', '01a01180-0e00-7333-84af-8e1618ff9e11', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7f1c-97ab-c00ff1b997eb', '01a01180-0e00-7d3f-ae8d-355abb521959', 'employee', 'own_cases', '01a01180-0e00-7333-84af-8e1618ff9e11', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'case_seen', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'case_handed_out', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-72b9-8400-cd20baf24b00');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'case_handed_out', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-761b-b00e-0806f0985ec2');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'case_handed_out', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7c29-937c-54356aa388fb');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'case_handed_out', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7e2a-b045-6e6d34e76e9e');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7ac1-956f-06c30ce42bfd', '01a01180-0e00-75ff-a373-31499f0c46e3', 'safety_group', 'case_handed_out', '01a01180-0e00-7333-84af-8e1618ff9e11', '01a01180-0e00-7e3d-8f3f-ddc3e60f6f1b');
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7533-a28a-e2986093d5ac', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-24', 5, 1, 1, 1, 1, 1, 0);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-24', 0, 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'act', '01a01180-0e00-7333-84af-8e1618ff9e11', 'hit', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'act', '01a01180-0e00-7333-84af-8e1618ff9e11', 'threat_verbal', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'actor', '01a01180-0e00-7333-84af-8e1618ff9e11', 'citizen', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'burden', '01a01180-0e00-7333-84af-8e1618ff9e11', 'high', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'trigger', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'place', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'absence', '01a01180-0e00-7333-84af-8e1618ff9e11', 'no', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'hour', '01a01180-0e00-7333-84af-8e1618ff9e11', '1-13', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'delay', '01a01180-0e00-7333-84af-8e1618ff9e11', 'hour', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'act', '01a01180-0e00-7333-84af-8e1618ff9e11', 'pinch_scratch', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'actor', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'burden', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'absence', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'hour', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '2026-08-01', 'delay', '01a01180-0e00-7333-84af-8e1618ff9e11', 'not_stated', 1);
INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-07-01', 4120, 40);
INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES ('01a01180-0e00-703f-8ed1-3d93b901df2d', '01a01180-0e00-7333-84af-8e1618ff9e11', '2026-08-17', 20);
COMMIT;
