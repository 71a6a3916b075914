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
CREATE TABLE text_key (
    key_id TEXT COLLATE "C"    NOT NULL PRIMARY KEY,
    place  BIGINT NOT NULL
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
INSERT INTO schema_version VALUES (10);
INSERT INTO setting (name, value) VALUES ('cursor_key', 'd29a67ef18db3f4fd9d99659db2c4c935cb30545470869f7d371ebb0e2f69f35');
INSERT INTO setting (name, value) VALUES ('texts_sealed', 'yes');
INSERT INTO setting (name, value) VALUES ('kinds_counted', '1');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7aef-814b-4816ffe389fb', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-70b7-89d3-3c3508126c91', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7ac0-95e8-55e14d642b77', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7bf6-89bc-c5f2e3ba8173', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-78ca-bcea-00f2b8ca1ae2', '01a01180-0e00-7aef-814b-4816ffe389fb', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7332-8061-0445fa6e3198', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('b23f00ac14626a961def2c9816edd9dbf69ea15f24afe3edfe3fba51c5ae37a9', '01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-70b7-89d3-3c3508126c91', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7ae2-9348-1191ee5fc9e9');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('b8e4007996fb2caeeba33267d8ec67d9e100b92c137dde57ebd7f13fe41f6db1', '01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('87e47b0264d957013961e43cf17d9380570993e9b096619f6e2fe7ed5e2329e0', '01a01180-0e00-7605-9d94-01dc6e027267', NULL, '01a01180-0e00-7bf6-89bc-c5f2e3ba8173', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7df9-bf61-81716a65f01b');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('8185ae7d80447a2255962a076ec7d6e28741b2a20732d674aeaaa31fd824f822', '01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7d43-a68d-51692061848e');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('7b36c2d44b7124cc03dd2088cb6e940a8170b8bd01d9505a5c8ab6f1ad9aec80', '01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7aef-814b-4816ffe389fb', '01a01180-0e00-78ca-bcea-00f2b8ca1ae2', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-796d-8a14-81564191827f');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('4a448e3fe7414e2150dae03c08806708009d0164707126b2ee90ca7ecbeb457c', '01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7aef-814b-4816ffe389fb', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('b90772458606a5d1af4423234ba8750cdf5d6b17f8c303b757fab2036249c8f7', '01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7332-8061-0445fa6e3198', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7d43-a68d-51692061848e');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '6158821996667906ad06dd82970f9fd1a7e6956491faffa5d3ca1883cf80fd1b', '6158821996667906', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-70b7-89d3-3c3508126c91', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7b69-afde-e0f596359c03', 'ef8229c62f399f2be2b503be68565e4f507cfb216a6b566235dfa35ee6085d84', 'ef8229c62f399f2b', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7df9-bf61-81716a65f01b', '49bbf4e3077c6009e67af68ef0b1a9f3bb7f69022cab5c1da78442e924592c95', '49bbf4e3077c6009', NULL, '01a01180-0e00-7bf6-89bc-c5f2e3ba8173', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7d43-a68d-51692061848e', '8e7497d57d9d5a237ff8e8baf62f9efc887260674b4e7875ebe134241a749e32', '8e7497d57d9d5a23', '01a01180-0e00-7807-b3c6-790fc44d24e8', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-796d-8a14-81564191827f', '7aa9e708e32ee7b91e48987d8133bc867a1e5f03f6d57230fde74f6d44eec1a0', '7aa9e708e32ee7b9', '01a01180-0e00-7aef-814b-4816ffe389fb', '01a01180-0e00-78ca-bcea-00f2b8ca1ae2', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 1, '01a01180-0e00-76ac-9e2a-9afc7ded596b', '004b1f6d7cfd660db105cc2090942eddf8be67ae13b086c5c1b79a2d246869d8', '01a01180-0e00-7ab4-b455-870cb84fe413', 'recorded', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.rtJIY+BUkFcVKnXTGFEIBqcgSfUdLWJAHCjO/t9K3gVh3s9GIVAWRhWMapUQnzuOetN25V4VVOsXgcpf6MZi6k414E/gYN0+np13YERAOMxKdep3oZxpXAbuDCmVOusFqefBioJTYWnxHde4lM5g7TqQAua/V0hMpaBggcWbxFCBxwm4sF9jh4AIEIsKe/fhBa5vV6D98Ou73tVLX/KE6DP6bA70o255M2zGz4/BGAS8bmibq/SYoRYFjuWGZOfBzNVKnnrrz24jyjXh2iIXUFZSjBnA8Bxr5QTyBuIr3ho2F7JIKdgqr84wTf6yJZMfFQID/8avqzuYJvh//3dmYUlqUg6grfS5gm/DjTCSAsleJRPWAA7QitebAF9pb2CkUGlk7WPUhK8t3IJMVQVwgNS1OvQnT3iLjv3JvlYDOnbwC24ddGjkcz6z2NHYiG1tb2SOVNx9XZtbZ/tXbXZx9ZUKJzqKRmBlzjpxykyop5c0MpAUFibn8X8Ew7Egeno+etvnUrux4TatiNB8xmN4LAY3UqU2PAeLlsX/vlVVpC/dXeA4zUUuS5fTj6uXx68p4bQg6+fwr2g5vJh8li6hoR5BEmL0Jv5FU0z7plDgh39N6kylIOQTUQ8+7w1xLaP0fi+j2P948WD29pIW5Hwqbx64alyC9ELYCP3LxbsJB/YXVjgt4iusXmDRGdR3SgbH58tPZj0XL15KLi001K9vTvUE1EWiQUOK0yi0+EntdxbYQhVXI0qmBf4440Kr6GypCbhulhK+BwFCLzOJjff9pMuRsW5mDUtyIaYjL9qExDtyBXLLBCSwXTTPVogYrblNF/xaZRnaoZEmkGXEk8A', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 2, '01a01180-0e00-7374-a6b7-24de8970a579', '4ab3b3d2c91dec15465ce9e4caf2551ea71b75dfb7fbc6d73acef26deedea3e8', '01a01180-0e00-75e8-ab94-7043669c231b', 'recorded', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.iois2Tk+FXOwZeoDP7yjbNnxTrF/QYdTdrfb6JGtd+dZ5aCZMgCeOV595UYQZnWWKJZ9C9d5OX1DUVx+6MFFXpcXzZPxIDadNFmQY2tlXUpfRfywePI8aCxPrCLnd1F5ThE+6FNC5OHSUcw743pZ1i33mxNF/Gx+E0ieWzCv0nolYl6HumX3ecTNIFDlejQdraB4zeNpoCH3C8ZKRD+o5WYePQ8hlFG9dVH/YIe+Z8r0sSkYZ6YiuPk+fXNSuEWTXrcmiD1j6QtM2T9N5D6xmKlnDUlAQVCOKhrgKGNudh5UYwmtsFxHJ6ny0jWshq51dkizqsykBggQHh1RG7set8nwVvBkdA8J7GI+eQf8CbiK4wLHd2oALj4RoiyLY8bahOL5zrzLzw9AM/T9tNtCC5olpHwjh3lkQBpHd6JizSySy/yFu23ZKeYbY781pxzOeSBWMtoE9xPkncApqaQwJXarSqmJSmDmkoNyP5zT7ayQyfoFbbDGzMlIEIKKBQxBIMSNUDmKk4VNVMczD/rR9AKOmxruAanfzGVsQhhDkRq7TLXX7TppeDyIMptb6zJopbwmTom2JhVar9PHkLOX2feNHWQvhrbrMcvXyu0AG3WYI6Oz0KhMoG3defAaZ6pJ9ihByOm40n7buV0yUcgiZEep41800SGAOT4/HZflETroImJ2JD0g0RDRCvnF1elQaea1ijbx1GXr++9jZBtLks82IfIS6LpX4JRCmCBFxBkfLXR4YC8j/tSCp+JJyqCaG117VQHYf0FS+KS7BGHBt9EZIHpsiCy8RvWuan3IEulsBF3Ej5IQi4/FbOFBf+Dq', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 3, '01a01180-0e00-735a-9d35-4e4cc2eb2c04', '981d26f395ce83fd0c1f9a8d0e6861ad4f67bc30ec537eee622182168cd90ebf', '01a01180-0e00-7920-ba44-3ac2a5298341', 'recorded', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.SmDCSBiVC4Z8Dp3s4h4P6ZcNprORK97WQuOTU7nUKeLuK7CGJJhnYZ1duFC76LvepL1DFfCrDxaD14wWmNRx02HijGhW1BSKAoQkPHv1Qs2m6SG6CNNoGjSyjcTOWZr48nHLh0o8c40RC5G6UWftylY9jYWPNnuQro3fsMwYR8+S/8OaIX7A9sQJaJFkGrhfK4yZi3Z6W9l0YN7qB6PGnQ80upte2wGYlAk4J2cUNWe3/hHyV9UT9sD6Mr6UEC6vEkysoFMcxZ78KBYxf44MryV8+UaZ5mlDOu+RJSx/oYOZaTnsZ64+ZtmMbeg0UihLT3jP+ldCE8uCCQZUT+xuvzRoEubYPp/UlJJtlcV/wbfN6kpKvbImUmCI+OJ1jM+U+MYaZ11gai13Op+rzORXT9LhrmZCd76X045pOagk3YX+fmI71StcmcqmL648uoWVF5O2X32YUn7nVGZE6t0uPXuJqBR/TsO6gna7xMa8RA6mxPmfQpDwIO0O8Lml8OwKjNYJmVfq8l+XJDxBirCX/2pv0sFOr4+L5CXMl0lFHwPSdEYIJCkvpZBcJB5J3fHTGEk/f55pWRvsuXwuqOPaipw7BMzUhizZGbJbjOQYS5XrW6UeQAzKIaUImhgg3KjiF0cwsr7cZpY2P+Pm/oAB8m4ZmdGnq+bOgGVF2zxzvL7IHahhVDzyQZovCu6emFm+wKXaW3/DaTHN22ZzlP6nH4o8f1ZnDiENVGDmG8sJEgoE6Gt2bASfzMiteRhUuIiP/4h64Qer6x61affyfMGReffxIkcqjF7ET7hl+FOf5SzoUyuZ4fsvDg', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 4, '01a01180-0e00-7206-9522-7e756b0b150e', 'f3928bf04e0a8232692ba886815630d7320efac61bf6ecc22070584afb8ae8ad', '01a01180-0e00-7fc3-aae3-d7285f7a0e6a', 'recorded', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', 'v1.5fa96659f72f86ba.A9gMfE6gyd5jJqRoIcfiubOQrlXBh5fZwQTP/JHeqN5NkgDWalYqi1qZ+s2QhK4yJD/xGwjGFLTSca3i3qvXfYqbRxNuuB1ma/NFcirNeOBD2RflnBDDPVfxDSVrEgrp4WrVtEeIU3ANlWPdY7zv2sPmMvLw5mnvV34FUnLkBJztrP9PX6rKiVZmMjH9HvtbavMVlKq0orj1KsTVwnWKmFf/pv67V7ZDzunfOsV9VnI/n+wVho/9EFKtltgUh675DrEkbE6qyiXB3nF0bEj+CqcIaHtYcnNQao1AOvGED1KMG11YWi6V+1tgfeyMTc9a/gOlTbqPkgaD/VK/S5kZisktA4sukxhwKwuAOQkeYF7vr56PtjwhpbugkJvnz8jb8aA9Qk2DTZ3+WlvCy9Oe/m0JdWCeA9ROXO6Em5zLKc5RxnN4uylSnsh6xIogQ3Dm62jrKjGZE/oJ95VL4h1+lQIZSb0JNg7bkXsOsHXKl/aa7BpEyAynE0fQXXZ+7JxTG0GbI2f8KXQ7aTb4mgQHNMBuGEkfx11Kp0dsAweD8nStc11EvnWKTrvvpirbpmE03E47UnJssMGauC6f3+pBf/dKS8v+0qlXCvE99ukqDa4LR2SYgK0AiuxwW6HhXqsXmTqvAD32OSlM1uMtIqa32mJYmFPYEZhC2n38iuO+rg3UmTjqbOyxK/VoOupDVKMIMhLaxGxKSQW+duxdXUJF/a2h4o2t4dtNioBFPTRyI4ui2ce55siiq8aHX2cLvhzt8TasUST4M/mXSxO/TTxkxK5m5dS5DpRh4jBhBAj9JNNg2Mprf2qRW1ppdVGx8vZ06quwC75EZDddi2/UfGnomj2CXc7gatoyIVBqY/2muvhm2ztQljKrWg', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 5, '01a01180-0e00-7e91-b511-86e03a0c7deb', 'f81df80f68bfef03e17cb94ef0e2e846fdc1c2ee059f4d7010e91de1f6130009', '01a01180-0e00-7e91-b3f1-f4e3a7022825', 'recorded', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.yObFCPxJiVwLhqc6n3bJaivaq1VfQ9FuSStE+Htmuhf5crn8APhGlsnnnrrzW2h/JSWpwTKP8irdBrSFuDKvmUXOEVpFn+KEezs9pcY/xNtKhEI5WWZmweS+bSag5DRGb7oQYyX8AN6X+6lXIsPb6zlNx+23lReWLqthImeWmDYaXpsewntJ8jR+dwTg5J/PoDPwowYmJYpkTR8e7bJz+b6eEwyph2hxoWKhBw04f9x1MmGqvAOFEUcz8pnsqYdBAk1oD/NFr0soe1aETUNzfLvZMEmr5TFBUjbsmN65ZaNr0gTjKUSzYNlfsbXiwsuOkTU6WXhCJ/DvOFlnG96aX8ljDI7YBqVqx++TQRTwWkWnvjtiZ3OBcCgedH8EhfzIQHqS3tsC9hGQN3XVqpZfJGPhNxuRlQVrpZwKkDxW8c9ZOT9A/+aIOq5/u6biEVIlVq5bZWGd+AAApsKW0jbEjS38SKd6ZQtwFRczKHo5RkmFoP3QTewlxNZkRGhEFSHnVtRR3zOUu/lJejhTmix3NDLOVQtvv7YNM1TbBgYTk+eHHjlseRDbNH6/ugeAZoAJh3DaclJzorXaKpvXE4tpgK+XivHEmzGUDZdkQu92w8qTJgnLLLu+wzq9A2ajktJwNt/XQ4Py2wsUGUtpf5MrCoKuXKB/RCMTJlSGrC9ydhjLAABGJwV9eNO8k7TTlyYn8lcq84Ru5J8694kozSOA907OVy6IV+hfGLbyNnek4LrouugrKroIwpRd2ObsnC37ATODA65v/jwL/dA20rfgzz/+9ePj09bvlMQlT2FHR7s63L+xRlhoA1qDpRfFbLxxKhAVXCw8apET9Vqydb7nG8VK+dp+g0be50GurzugzfPlWTIG8Sv/Dge7', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 6, '01a01180-0e00-754e-947b-2c333b717850', '49a85d36a614ecf28b37edae604c4ab927d954ee9ddddb5369044e464a3c109c', '01a01180-0e00-755e-8087-9e135b32bef6', 'recorded', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.s3wyNp48ij8/kHH/qj80VkEsZWteZMgOu5OwLKh9R2K7m0/mX6iDQhuIQIBbr5/BeiTkXQpO/EXa6lITAqTP0Ivunjb+wuATBuL/7+FatqYP4jTFGRzJfROAL/lO4CxL4MOxb5SZ2iXoV8/bsoCOSOvUWR6tBWjGxU7X4Vr8H4nKM+SC9Vsdg6E6kcN8sfZSfg/ayGtwPuL4sSa1DraUO8DhMmTh+u2zNOIqXi5oJ4ZzotgoEepi9KWXqy/xQu8HzkJay/24Swuqcor8b4wnKEOo1Vp6RW+K+jaxlFaSRAPSqBYItDkim04nZdstO8VEU8eN7n/l3qyRL43W+hXO89mX0VGlfb4WjBARf6rhdL0Qtq7b9dvzMaDCnBAZ0fBR5G+IwBQpG3ZQ6sHv/qYhL1xJuMEVirKEsQYZRGrZNBZL7mzafaYJg1E6EeRSnq67e6P2rLX1OHoK5DJJGf/gGbLKW/UAV0gV71PgRoTxKmuGKs7tV1EiUnyhYDWiF80VRKOxNCm1FMhVKYYrqrgXn/IYrVTL4uvJD154y6caBK8qvqPAbUigkzNREnTUNquxvpiZxLf5WLC0UKGDp5yLdBBMzT794S+ikBK7MVBXBrnzUqlvH+ppl7k+KbKO8F+EN2OZSw15axnC9z6SFvK04bSPS30q/J0pokYBq75k7FxIYwUdroK1IBHBS9IHf5oWRpQ8FKBIhY59D48AVOutou6d/7mMGedV1X7rWpOIcq3UB23dDFFXQqIkNBSdu829Judbn97lolmgYPwQP58AbhtT3RrajxOD0CWXjfjhZ+fGwqRoqZWUaD26UogUav7FkrUKjhmwgr7H7jE/PgM', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 7, '01a01180-0e00-716f-a6e1-37caea5da192', '0877346d34e0ca9099e9672b6ace4d2cac7df9df218caab82056125ec1395284', '01a01180-0e00-755e-8087-9e135b32bef6', 'withdrawn', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.Ry1DwJvuYTfjAuV7D2YAAW10B1CTD3hkSGnYS7+CcHFEhge2AMu1DBW4jJmJXyQY8Iaz1VLb/EDKCXZB+Ik6mfoaATJip+1u7WdKjguvO2tdaLyDTJUAh01DnbxzWDF/+aRjXUUYXV8TYwFqgOj2joIrhbYaya9D+vp3ofEl0v+KpN823x5eWXXQuSzCOxsJFLqXwZcDI6756TW46BQDilAlN2SgR5w/erGaiJ35iIqiNjZXbNvOR3WnEU+Tnio7flBf4e64vc5tkENs+am2nld8KRu6tCOzwV9y39fNB5CxJN/yOeM+En9emRWlvH6HTLAgMfUNxl4uZtWikeT+uOtW3hx4zkosNtdXsjAdI8iYRXtwJRt1sRUplk/Sbx5UDwvFu79k/aQ8IxplMtD/i+YKMo4pBi+cz99FxWl7NtIkJ8sqyo6Zn+CkucC+atRvSfW8fkPFRW0nz+KD4KN/fPdn8mg4dL4dZC9R91w', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 8, '01a01180-0e00-7da2-b098-9f624a76213a', '3c82fddf96523487671d4ed74876ea1412897314fca34bc9a6b2c6ed9db08b30', '01a01180-0e00-7ab4-b455-870cb84fe413', 'amended', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.FFGufrKle9Rxu/dXD3Z0+SqIvTvlW/mJj19BIxi1ZQiXSvcfQScOPtEWdPBB0PcMB0b0IHrCogPR2DI4kuhvQ8MjrgCbYpHgmHwGjiNbVhnr9erGE9lJKW9+9vh3TU/o5McSAZGuqBQhxTa3+3dn8ytOB5vsmyps3H0GnZnzFOroZUQoIOAWP81kN/wIcF8wTOH0PmsvI/GNbVs7+s+CRQ+Vc/uPLuU5xONFoubMad+C8c96kLD6SY0lsOAeyfST4it9MykPogWO6V0OfWaun09Gb/+VDwb1tgT/VFqEVKLQ8g44voi/oPlzwFqnci5764cKrGp+DaJ5nVCLETowKKmwwmHk7oORK4h99IsHsgMFedc7LX+027YnnOiF9akMqP/0WfgRFXSuWJy9QyfgxWMKlT9PV6waddzT8zHcUpgU8hL/i+VH26FeJq+rHZUVSndy9TrzYbXBWgE+CxX3EMhBUgEBDbWUnhhck5iCu0WraKtpBt/36l/9uEnB7IapPCqXqMQ', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 9, '01a01180-0e00-72b0-887a-eac5dd72c741', 'de69a054c5f7a1fb7bc57444eb9f50b8a74e6845e8f9056c685714b3d5729bed', '01a01180-0e00-729d-8916-c169dad481be', 'amended', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', 'accepted', NULL, 'v1.5fa96659f72f86ba.7GZldJ09ZcCMp5E4AaFcVVwctZ0zqCUQJ3vTH3jG6p2uyM0p9Tb40RpGwWV7M6ZReicxE0+pf+GiGjiQuMH0zeuSwDfamtB5jm2VATcBGVLcvAAkADcn0d4A2QDQhCeyi/Rz53dW1cm7kE8n1BbZ+eCHGz+zaoUVTy6HgoWbBaUtCvYwPDrD6sUkn3JIJWjYZNXKb39p6PN5ChtwKtgFY9/YftRueoFnQpC2S2ZlCkkSFpCyOyRyinvwvRn9hrLyKgbuVjTWXLwvtwhvdZn8O9JKNtDqLZIs1Uz5V4Wi7OUraSZ56McPfm6WvBFtxDQoqUYHaCxIp5DnzBRKrR70l/3ugxudxwyQk/0hiCbQkjvPf8FhIWgCCppSnRIkywsaZg7WDABBgeYdAPNAhkSmMnFLJ19NSxgj6o708J4KioGd0gs/zvUaDRcnJSVnJ3EjByysNn/ktJoQwf4FPCbyZsjY6nE0X9cd69dpo4jk9DAl', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 10, '01a01180-0e00-7fd6-92d6-851d37a40f26', '8a5557b7a105960856bd7a48525169398a66320c903a8c02f5b9f0a0da93d92a', '01a01180-0e00-72c7-89d9-3d0b99cad1f5', 'recorded', '01a01180-0e00-7d43-a68d-51692061848e', NULL, 'accepted', NULL, 'v1.5fa96659f72f86ba.ratLeYKEHFLTMD+HZh2RK1LvPMle/DKJULe3e1VjJJdzyhffnuQiIevJWfN/Cr5myrAuAnZem6G3ck5VA91F5fN8WHVKjJPbVh4ZQCCGrwC0cWeL1hTp7W1eqQMUxUZBrJOy1sml1LiIwaMUBmv8a0KcvCBu0RKym6civx8qjdJvLAw64HcYqf4rkgoVLEg+K4Tbo9g5Aimu0TvQWR/JJsu4UqsUFFI21bHg8mD1B8l7Z04hQ7IrV9nIdiaL1MRyc5rGO1oS2R1MEOmiYRKKF6c6Ulz9v4WTkyb3Nu4kt+YQO6mH52PA+n6CNHJ++B7wfLObJTFD/B6veFjCyOicFKZVZ8Qr9RIUf9sVLyFXs/nmYSFCY5JDu5Rua/t72ftgDRYMgDIBqbdnXTrn3EB2K06PPB1kKvpzjDgd5PbV8mkpZ5F8YNPkdKU9aRxSb9z29tKDXgSJh/gHPOpxveNlzr6ziWZ2G7Aq3di3AFLJXTAIgHpAWl+lXmMH43saVvefVhlsWAq7zeUkqQ3IKjSltqMkAdRoodXkm6RZoF6Hezz6O86QHwj1r0ObRpTcEf9nF9ibHMdx5mT9EHvvvxQhN8FcMgQ55IusSpaXP/YGJuSqQZZBH7tSDTTgmNX2Cb1Ap6foYoVIPJcLA9ysU2E3n1a0Gx+D7bBPYYKkXZKfgC9op4vVGKDz4sZ3a/RzzhoWpWqSYDustg3s0bQV92SySfrMqSAHbM0mt7vqyi8iWIBNZP6HCZT4zFcLV8Yb5cSmFsVMCj4SY9PAFtoy+BU', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 11, '01a01180-0e00-72cb-9ded-e152cb4efec2', '4ebb33674a3a20339121fbad55b7eff5d8c00d7cce7829a4ccb9071e39da302d', '01a01180-0e00-7ab4-b455-870cb84fe413', 'decided', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'accepted', NULL, 'v1.5fa96659f72f86ba.LyHTcBGxhNLEs32JWWERGg3z3DlpZae2Xy+Wbq1Ey+ZssisumvsLOa9DWQNamo9LjFaZIYO0hlDfjSjcoC9uywEzxDhW/AfhgXdZiDwUGRidgk7lxXsFt66t0Wjf8t3sn7ACiwTF4fdc9LYH32TsJKlaLsUONWdnXPVow4L07PyI1y6AbZ5WRz71U24cUzuRmdyiJcZTCAC3H5rXyWqIJxyVDtj5V9WXyzeCjpIxSr6r2owJ+lcZ4fQG+Nk1q0hIGCWIMsOG7CULQaWo+AZ55/iDRFBQ6iVtXjwWd+IHfVk5LBO8a+33S2laDOYyn6uMU5ndBv6DGrSlAGaP3a7xls6m3sgagRACBwFiqVX4I3xWEyWtAUaXYB18ndMZjqQ8Cr6MajK7vztqyK8rH+K6fXW0GHeYYxBUgaWRU40QMLAJGSzTfsIfyNK2E7NcF2fj09b8JcDKm4m5nAO3z7cK4bh8g2mPAk8bxgncrAGcHcynCZtzjLHc0BYDNxgBuRrUbk4qWWPxpUJZIhwGKV3WxrRuvGrUiSXeammzGBjjeEE', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 12, '01a01180-0e00-7af1-911e-772253010c51', 'b9159230856efee89c16c22f695006ea36347628c858139da7a83c751efb616f', '01a01180-0e00-722d-a386-e597ee0947c6', 'recorded', '01a01180-0e00-7d43-a68d-51692061848e', '01a01180-0e00-7332-8061-0445fa6e3198', 'accepted', NULL, 'v1.5fa96659f72f86ba.at2j84wTF9vncXJEXKSDh3QoPJW1BgnvXjcOm183vs4RydF4edu+5T6RzakInhPrFVhVV4Hj8EbtN3DkpFutYC0H5Y3wXpH5QsloociHTyXHlpeOtqQdF+l3+J2KeyDN5QzDd4rNVqt6mSQPR/7TKTeCtggTJas4e4+e1MYNEoNx/yQn/2gg6ed/EDjJwohvioDG0KExwQANoraJ6KtfWfvMznai9as1gV80qeerfA6Emrj9Y7vHK0SmUr65/iUY3AZMHNi4Y6PpKxEl7a+X2npcGyJQb4DdRxNKL+1AYyvwK/Oo+5xSRFjBGVkraEOJVF2gITAnMxILN7k2XnfmaS+m2cu7NMF1pcul4rIbHG4Xgeubq8HaP5EWPhqDyaGECB/k5eZU3DdSadqE5meG5NHDJD1lLS81JVvy58lSd6Z99XMDmGBVV5eZCf22Rymu9HvOSeqeNJPAuxTPEmF+1Wa6j5BIxpTglsAuVXJ5iin2yd8cJEQsAbDsGt7Dmbw9BlrNOt/Mlx0yrwbFCPTrFF5shojp5DPdoZ+DjtGj1BpXJF1v1rduiDeG4I3qB0MR+22ZTChVnMzAe47Lwsg33BOLZW45ec1cuo3SgTjOmjqMhj+LeL77H8LBlpMn4tpBBOHfTFEUR2MB5N2fZH3OIoXTR5R/aQ2JDsziI6ouprsoepDdGve2pTknkxBBPGl0yP6Yb8aUT8r7ElQ4QWBgmutpDkQiol4NbnbY9jjthkk+EKjVruZmnb9esKlAj1X5NfXezsqGwtoNSzk2J7MU1IQ/YSjaAPzGZOca1r7X7vcuY+C2DpVlIGv1rabeoeikn8PhrdaLBbJEamU5osk', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 13, '01a01180-0e00-71f3-b3d9-6dc07babf78c', '9af06411e6d5e4b0dcbf4b5748f18bbc5cf7ed435c957def11a7b4724567e3e3', '01a01180-0e00-7ab4-b455-870cb84fe413', 'followed_up', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'accepted', NULL, 'v1.5fa96659f72f86ba.xR4x377iCiuAvRe9pvD8ueOHHvP42qEY3cZDYTGC1DX4kPdpRbql74qSQmRVlpgkiYHyrLhl8RahZuid4n951SYA5dhj0pQkSndo87/xv3J7TmR+ZKXmdONihrr8ZsS2VttowTW5PdmSq8allqmdY92FR6J4xYP1nDVe1juLWRrZHVcm6dLLoa0Medxu6xhhJomTMp+9Zv/1rcPfMm77SL3HCOUBXFqTypIsmGQPVZS71wC3S5XX8IIfYR9mVTSFsY1GDvuG4OHX682BxjcBswvFjoR/lM3ChG8BDzEM0H55IcmXQAJQG09neuTEqqQ2P8eDhjqU4XB8yAsTgfLwgtpWVWQd9HKqOlUytHeVzGrP0ouPlPGcMm3JDQ6EPi1g4X9ZomsY6bYz2aZ+8DNHb/IHVsNT4pwq/Y3p+MaM2ZONAnmT7EGG22ztBaP9Gps3AmetrPb8Lh2PGEd2/ZD8+otzuqQYK1K5UzOU4Q', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 14, '01a01180-0e00-7a2a-9b18-8994aa65f650', '2d389e30f45c69f9128829588bbeac6534b08428a0cd5da8cc1b90df6624f902', '01a01180-0e00-7ab4-b455-870cb84fe413', 'followed_up', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'accepted', NULL, 'v1.5fa96659f72f86ba.KSCtvYAxVd+/HeTm5m2TTQQtWnzavHowuErtqdebYRACOumVS+K9lBP8qPRH1uwWAWDQrsdZl3/Ci1pyQui9CLxXtHMXwqa1wcUH9udBys5icF4B0ANu8D1QZbyFq3xVoyB8gF7QPWWQguRv4EOYDXlQVQOwssPICEDVuAVZDXk7WiiUz6PmUhoprJQsI7kiRQvyIhC1ZD8xSlg0UAcp7qubsW3YMCDDVf6TRqmiEry1F/jRwpYt/95Hy7dDW9Cacr0APZ83T6yQWoJ154UzrAiqhjCTVjLg5fNNWs2ksO33jdCHtOPvQoOm4zUme7Evq8/Np1JKaVV8ewV5QfOV28fmZW34baZYJ7m25n9WIPyZkkVl/frOYUB4SQWU8xiBPeLqRbJoV38D2Yn0xmbN6uaJIXF0vc3wWww402Lcx6TGZHp/W+wqzEvZ/xbnctyRNRLiB2YgRvaye5w4i/3t82le2av7UAo7/LeyTwswe8mLYvMdjPrGMRbzh7nNU1yKg6bdcElgoxuKI/r+u0WuykEl', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 15, '01a01180-0e00-7555-a7f3-2c1304a01d1a', 'a335dff3913f6f03c964c8e8351978eebdc77aea210a27c0e945a5744d9cfcd0', '01a01180-0e00-7ab4-b455-870cb84fe413', 'followed_up', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'accepted', NULL, 'v1.5fa96659f72f86ba.WVYaEAxS76+vmxxhjMb5Px7A/b+DtI/Be+ojyR+w+tc2BL3Q+23UsRmcKGu6EbeK42WKUxi4jCvB9ux0JwrcIKWQoeN9dOyTdhdPiQyzrygvLZCcdvgPy+IpmsA7cuR1A6hHZOcFkayXTzXYfw5Ms6ENR+XhUgH+Ey5tAAI7GOEoJvdQGSoWbyrOQpxDk5mZQW2HPjwnYJRN6ftXfDVAddQACuvMR5WCD8g1v6Q+rqc5lOWW8x7w3pubpobC9HGk1a37cc+zugAnmGX6FBJAs7mvptGVKulLP8EJNLm8z85E54weCH46tdwTG/OMqbpV1w6F29rqXFMaliniKkkQsP8pk81nxC4Ja4mLcoHdu7FwJSd78ylZDOJcgsPhl7ueewrcIeJGr0XwjHaXaQvsCoS1nQTm6bj24YWLrqQEywOvfTYadFx0SdM+1czK/G3pHICYYT55+Rw8RZhvIPksh+CRGJPkO/Cnuq/Q7x1Szj6SOZTX/hpgNZuNSv5vRU3QHjqcdavdWb0EhzKkQjJTvC7w/kR6NauoKH8DUzxXbquTpaYfBBcc9iHgLXFGeHtpddPENMmGtbf73hpE5RW0P0picyjoZ3DvpUIYAoC0AyE8ICf7b5cNU6RSljYTSIudTulfVLur8XTkfVN+x5TFEwgtEWNAn9X2NLO6FpUe4Rw', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 16, '01a01180-0e00-7059-81a7-f1049813846d', 'db9beed4aa8d34d6a313b7449e0effde30ff01e907edee2854c8ae3a6211fcb5', '01a01180-0e00-7ab4-b455-870cb84fe413', 'followed_up', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'accepted', NULL, 'v1.5fa96659f72f86ba.zZWLow4sYAHfnq6j4k1IXgqXHdLrMb9xvQwZy5Lcome5/+qlo0FgsShFh2TTf35+vPK3a65Z+2uJtCQHeeQgR1aCV036m/FdlYAiPzZ9pPL8DfXc7YW323gizdcsoen00pgFM5W2ScF6DzzmIs0e3EQDGGd3k58QJtdO/jNlaA3evHs5YBfz6eaYofaw5sqrU2SG68dipZ5Mkk8Vwirk/+IDQit1pJDfWFxHWVqPSH0FKm1ghW44h3ZRXnSvWi1V3QurFJ9m/iUIIAQbnwdN9xn+HG22grYEhpvwRYQFhCrBr3oe16HjKiVS/PM96LbXRcqzEAuLKscr+T+bQ80h7Ii7O1Og4Hvo0eJUrY/qxtiYiNemuaxabYjVhXO4q0u9O2xnBLR29gBJ2DlxLqhZsYMHlbWMvCpEeuuj3Ank5iiFnObltpgn0sTOFYGYcYFKe66BxnsNTSEsYlqHf9Unq7bDlz2OBhAXZckIUJdGlDf5R4vR+R1v+RvgPFUNmDq88nLkiSjVN/kZ5KZUPIDHxKOmHoyCG5Pa4MxUx3h+ZN2RbOnisYVznhHwSK2HYUxIxE2ZLdBtJcRuZPsh', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 17, '01a01180-0e00-77e7-bd1f-757ff6a14d81', 'de622690347a6315e75f3209480c9761b49bf1d38ef65cbf1f3d101feae7a1b0', '01a01180-0e00-7ab4-b455-870cb84fe413', 'followed_up', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'accepted', NULL, 'v1.5fa96659f72f86ba.TTBF14wuW/dSU/E3oT66cp/Dw2Bbhau+pdukCrSoAJUopKmZ+Mu7DWCvYa7jTNFNv1Jq/j+9CFt7JSBwjzCoZVVI8ESCkhp3OyjtmokxF411n0U50T2ONNp1APsk0219iJfM8N/Bv36x7iifaPrq0ckCWjWKpfH2zbYZ1UTHtXjMZlOj0PxPW18kLSfop5doVjfz7THDEfWc1wAo2tiz5S6CeO7491SRuZEGMjySuBOmpLo9r1oN0xJxzt6WYlQ1rEFu9s+BjTaQ49t6DrX/NC6QEFw1zd9BjUFZ0GoHgtm61PEhiDcadOJaVajni+vvNwdJa++aTbbYwG0Vb66B7ix4br/8sDDjSkAmfIOvmxTBAz66l+2SmPd6lkXtgASS3N9wI27bikW7OzpBF4NIbRInSXg3SziXciqlWIJrwnH7+fuFmFW8bitqrnanCAgUipApHx9pmsIJyvZ1NHnyDdG9EL4ipmKIqgYRz+3hwJDSLcX8B/po6MejZQouCPOGDE7mRnorxTmWLeUHPjevvk4xy9bWqg', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7ab4-b455-870cb84fe413', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7da2-b098-9f624a76213a', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-75e8-ab94-7043669c231b', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7374-a6b7-24de8970a579', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7920-ba44-3ac2a5298341', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-735a-9d35-4e4cc2eb2c04', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7e91-b3f1-f4e3a7022825', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7e91-b511-86e03a0c7deb', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-755e-8087-9e135b32bef6', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '01a01180-0e00-70b7-89d3-3c3508126c91', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-716f-a6e1-37caea5da192', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-72c7-89d9-3d0b99cad1f5', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7d43-a68d-51692061848e', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7fd6-92d6-851d37a40f26', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-722d-a386-e597ee0947c6', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7d43-a68d-51692061848e', '01a01180-0e00-7332-8061-0445fa6e3198', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7af1-911e-772253010c51', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7d43-a68d-51692061848e', '01a01180-0e00-7332-8061-0445fa6e3198', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$J4njLY09wg6+5OE596HQQw$zHBIu7Iw458xJlwwKuCWp8fZG5I8nGQwQrTAfJTI6cM', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7ae2-9348-1191ee5fc9e9', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-24', 5, 1, 1, 1, 1, 1, 0);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-24', 0, 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'act', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'hit', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'act', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'threat_verbal', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'actor', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'citizen', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'burden', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'high', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'trigger', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'place', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'absence', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'no', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'hour', '01a01180-0e00-7807-b3c6-790fc44d24e8', '1-13', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'delay', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'hour', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'act', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'pinch_scratch', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'actor', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'burden', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'absence', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'hour', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-08-01', 'delay', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', 1);
INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-07-01', 4120, 40);
INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-08-17', 20);
INSERT INTO trial (organisation_id, trial_id, content) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a033a4-4a00-7afe-8867-c4c67407c3c1', '{"trial_id":"01a033a4-4a00-7afe-8867-c4c67407c3c1","plan":{"name":"Prøve","units":[{"unit":"01a01180-0e00-7807-b3c6-790fc44d24e8","name":"Lyngby Nord","staff":40}],"first":"2026-09-07","last":"2027-03-06","criteria":[{"measure":"seconds_median","bound":{"at_most":30.0}}]},"baseline":{"before":[],"after":[],"hourly_cost":{},"old_counts":[],"shadow_weeks":[],"meetings":[]},"log":[]}');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'trends', '01a01180-0e00-7807-b3c6-790fc44d24e8', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'export', '01a01180-0e00-7807-b3c6-790fc44d24e8', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7d43-a68d-51692061848e', '01a01180-0e00-7332-8061-0445fa6e3198', 'employee', 'own_cases', '01a01180-0e00-7807-b3c6-790fc44d24e8', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'case_seen', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ab4-b455-870cb84fe413', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'case_handed_out', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7920-ba44-3ac2a5298341', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'case_handed_out', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7e91-b3f1-f4e3a7022825', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'case_handed_out', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-72c7-89d9-3d0b99cad1f5', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'case_handed_out', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-722d-a386-e597ee0947c6', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b69-afde-e0f596359c03', '01a01180-0e00-7ac0-95e8-55e14d642b77', 'safety_group', 'case_handed_out', '01a01180-0e00-7807-b3c6-790fc44d24e8', '01a01180-0e00-7ab4-b455-870cb84fe413', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', 10, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7df9-bf61-81716a65f01b', '01a01180-0e00-7bf6-89bc-c5f2e3ba8173', 'work_environment_leader', 'older', NULL, NULL, NULL);
INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at, taken_at, withdrawn_at, withdrawn_by) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7981-82c4-796cc8456c95', 'spreadsheet', 'taken', '01a01180-0e00-7df9-bf61-81716a65f01b', '01a01180-0e00-7bf6-89bc-c5f2e3ba8173', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL, NULL);
INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at, taken_at, withdrawn_at, withdrawn_by) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-75e6-89e9-ef2c0e9411f5', 'spreadsheet', 'arriving', '01a01180-0e00-7df9-bf61-81716a65f01b', '01a01180-0e00-7bf6-89bc-c5f2e3ba8173', '2026-08-24T12:00:00.000Z', NULL, NULL, NULL);
INSERT INTO older_part (organisation_id, batch_id, part, lines, content) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-75e6-89e9-ef2c0e9411f5', 0, 2, '{"batch":"01a01180-0e00-75e6-89e9-ef2c0e9411f5","part":0,"source":"spreadsheet","facts":[{"unit":"01a01180-0e00-7807-b3c6-790fc44d24e8","kinds":[["act","hit"],["place","yard"]]}],"lines":[[0,"2026-05-11",9,4],[0,"2026-05-20",null,3]]}');
INSERT INTO older_month (organisation_id, unit_id, month, batch_id, content) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-05-01', '01a01180-0e00-7981-82c4-796cc8456c95', '[{"facts":{"unit":"01a01180-0e00-7807-b3c6-790fc44d24e8","kinds":[["act","hit"],["place","yard"]]},"day":"2026-05-11","hour":9,"incidents":4},{"facts":{"unit":"01a01180-0e00-7807-b3c6-790fc44d24e8","kinds":[["act","hit"],["place","yard"]]},"day":"2026-05-20","hour":null,"incidents":3}]');
INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-05-11', '01a01180-0e00-7981-82c4-796cc8456c95', 4);
INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '01a01180-0e00-7807-b3c6-790fc44d24e8', '2026-05-18', '01a01180-0e00-7981-82c4-796cc8456c95', 3);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'act', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'hit', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'actor', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'burden', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'trigger', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'place', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'yard', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'absence', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'hour', '01a01180-0e00-7807-b3c6-790fc44d24e8', '1-09', '01a01180-0e00-7981-82c4-796cc8456c95', 4);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'hour', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', '01a01180-0e00-7981-82c4-796cc8456c95', 3);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7605-9d94-01dc6e027267', '2026-05-01', 'delay', '01a01180-0e00-7807-b3c6-790fc44d24e8', 'not_stated', '01a01180-0e00-7981-82c4-796cc8456c95', 7);
INSERT INTO text_key (key_id, place) VALUES ('5fa96659f72f86ba', 1);
COMMIT;
