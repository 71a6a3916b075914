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
ALTER TABLE rollup_week_follow_up ADD COLUMN nameless BIGINT NOT NULL DEFAULT 0 CHECK (nameless >= 0);
UPDATE incident SET contact_hours = NULL, contacted_in_time = 0 WHERE person_id IS NULL;
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
INSERT INTO schema_version VALUES (11);
INSERT INTO setting (name, value) VALUES ('cursor_key', '73b86bff2cd24e3f158a8f7a8915e5e18be1471efa7d91ba70a7c6e68b81bbe9');
INSERT INTO setting (name, value) VALUES ('texts_sealed', 'yes');
INSERT INTO setting (name, value) VALUES ('follow_up_counted', '1');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7355-91a5-159a534db4b6', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-74b1-bba9-56c7061124a7', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7d5b-a46f-05c9f521aab7', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-77b7-88e4-b81b772c7f0d', '01a01180-0e00-7355-91a5-159a534db4b6', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7fd3-8d8d-0bcd7086ec2f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('5fef6b0723a8d8d3eaa406ed915ba11a050f99dcb9751abd9e1f57b7515a70bb', '01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-74b1-bba9-56c7061124a7', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7328-8501-9b1d05b28696');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('abb34895944a3199adfb51db503b4bd0012c54cd7123bcc8e122909e7d9aeb6d', '01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('0886eda12df213ff7a3fd7c577f52c133ba63cc81ec4932fd609f6ad9087b1fb', '01a01180-0e00-7a8d-8173-780ff6506a5f', NULL, '01a01180-0e00-7d5b-a46f-05c9f521aab7', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7a3b-b5f5-54ae5816da0f');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('69a6ed2c3f6e30f1469ce4566fe57c1b6a6e63f4ab4957e4bc2db42ef9218e09', '01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-72f3-8a92-f18cd158530d');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('02335e70c6f9aff4281debe9614b95eb0d4dad635e5ca8ae45f3cd49ca7912a6', '01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7355-91a5-159a534db4b6', '01a01180-0e00-77b7-88e4-b81b772c7f0d', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7277-a0ff-34210367f89f');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('73dbb9c95dd3aaa1bd59b542f87c0f4f46d79a53d204c87e138bdf9c0813a740', '01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7355-91a5-159a534db4b6', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('0c68632ceb0e5dc75fd35a0d71915f7d5dfd68d41768583c7efdc560b88cd3e1', '01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7fd3-8d8d-0bcd7086ec2f', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-72f3-8a92-f18cd158530d');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7328-8501-9b1d05b28696', '9831a5e2213d8e409b4088bc7aeeeb1753cd5d40658dcf7b1a12d6a7392066b4', '9831a5e2213d8e40', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-74b1-bba9-56c7061124a7', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '28b726a816fac645d4be4490700ac363d14c380af320dc85637c555d33898e31', '28b726a816fac645', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7a3b-b5f5-54ae5816da0f', 'bd3fc34084124cb18ccaee869ac680b5b5ba77515c324d4b82b4bbc372cc56b3', 'bd3fc34084124cb1', NULL, '01a01180-0e00-7d5b-a46f-05c9f521aab7', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-72f3-8a92-f18cd158530d', 'dac3cf310fe17abbfbaf341a721d1584211c9e49f79878f70abec4d4b0573984', 'dac3cf310fe17abb', '01a01180-0e00-7da6-97ea-8d414d04ae0f', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7277-a0ff-34210367f89f', 'ae815d4283ff59338a314c871aba5346a03366f5490a801df266da8cdcd71a6c', 'ae815d4283ff5933', '01a01180-0e00-7355-91a5-159a534db4b6', '01a01180-0e00-77b7-88e4-b81b772c7f0d', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 1, '01a01180-0e00-7154-9454-8ac53c5426f3', '12d8bfc85981d77c6fc32d28b44da3edc2711591912a739cb08852c973003f5a', '01a01180-0e00-79ec-ac84-49746e1038c3', 'recorded', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.iHIDf8DnibV/k7hArpaNaSs7C9dRNF9ZSPGi5iwNjtyX7kb/iEwh503Kx8phS0BPagwL2Mad4H2EsBOfgEfDRQuX+GmWpPCxvGHIixaJKZe/fTEniwBR9IuYyhKy4e4S/ZhgKEhKzPgYM6+Y0iYgtUc5WGUlg7aH8HBmn0oSof4iAH1iRb9RaVYQGBn0JQHKmvWSzdOuIyzh4VC0cpmLCqd4c6PJ9tiw/GRtov6vhVyjeW8gabLymjFGBzioJ+lEJgYNWeb6oScKYZzqYDSkAer8kMAxa0oHKGWmL2GAr08jPA5AwU5LGrDPAJ0a5u9M0RXHYRAr+l7LOVJf7QMuKrxfbydbRMOhILgiFNypSCmK0xaSpiVh/XivZoFO6mfqI4HM70IcOZ+qydIRY+BQ8bWfPp/cNxQs+3vspG3HOt0EuyoatWHBdjYVSZCevVJTHWTH7zr5p7woEcmyRRevV881XRZ8h5PYYBMquaEwmoXCRlWUy2WJx2gGaP6te2p1cA1/7VeOsU/zlGTPqRNoVjKjnJSuJGqL9jpnblASySf4sppJ5BGWLyUGGWOrMFOMz7aBrtIktVM0pLxg+4c1RI8GDwZPllaYIALuJp/GlV+i2H4gfselUvGvMjPjiWtR72APjjVGBjNXCZPzROTWIGieh5mw0LgZQ/c/6NVVwJm+s3Wy/c2jIOZzZxD/M7X9gMorH1lC0afEuo4KE7HVbBcDo1HEAAFRPZdBvXEX8jz96NUetSiy5ZqvwF9FQwCpjUUScLqDthC1BzFEMp/I6DQVXavoGGmIDVNga2V2baZSAwC6uNPDLzw7Y2GA7mweYyz2L8NB8Kz7HAaU5S8', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 2, '01a01180-0e00-736e-a796-cea93ab8dcbb', '6ba2ff35b0a01b41c1a0167f3af8803894ab9f3a78556a5b78bb29ea79ca4cb4', '01a01180-0e00-7eba-b956-dc7b7970ebba', 'recorded', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.U2KRapyautgyOff+DLBWwYXS9FdW0iHsHQFf5mKs/ki7F8PBOV14gJk8X8oeEgf2GF0pQTenOhrUAVaAQ5ENqdBUJnMd0z+FHUZzYMuZkWfVVJjiWSVw75tOYnz/wJrYMan5yuOyYsQrOyYtHhkIwplnHsHCB/3RZ6r/DZtQ6Nh5kszXWuiFe3sCfMrs67fEqyWCcb3CbZt9bqJr9gVq3O9xQ2bRq36sMIeOXupFg+bgEphIIpYn3zblXKlRtQQ8oi2+pzYd/12WUJrRfpe2OBjFVrYl3goLSw2gUR1cuxj4qnC/Bg+V0fcu4meas1zj7x0PocsZFd0JyTL2CbdQalqGvHKj0IGWtEAWcR9w8t8f0figffF6fThWJSqrQ5wAoBRsU9THu+Kq9iN/GwFBxnZ225CHFOxyCBkEnhRSz69+iRj3q+BjStqXOxVxcQjVISQfYBRMv1kBrL2pd9hMyb/Vdim0cQNozZk2pkks3aRUOXsHXVJWxa3i8qHHuMOV0e+SbmDRNl1eFT1Ok4Jhk0lbko3ygalESzu8763IPgWGrtwR9bArGoZsJJ+Vi+Wvautx1KZZae6WTlrosnkFYpR8sNgQ/3j80uooakeq3cyB+jEbnnMP+sMlhVBc45hC9+IwPmdG0POjE5VumiYR+m1S6foFKQgsjohMRy6dMeKeOu5Uk3VlOgqhrmFBRTjepRGFPqBuwEyqzGL9qhDBAWTbnWJGlc7M6KAxwajpdeee7k6R0XlCoXRrK5XsdGQqfemlNek37Dn4mA7ffSnlYZKDnyjW34nfwgHJN7xZ0piW3XUNykKEAz/estcXYFgo', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 3, '01a01180-0e00-7218-bc89-65e3be4349c4', '9488e401646e0ff47bf12b487aaa788bab4bca0988bdda1d2f0b4f7a5eeded4f', '01a01180-0e00-781c-9d10-4fb1bc3d4fb6', 'recorded', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.NtYlBlnc1fqYk981A6b00ZhX+OB1a8DCZgXwHZtpXpbScpMU3DskFYz8pr+4SrPjAXuF8WwNT8yLDj4g7+QR308AO8Baq/NvzHPhTLRHcZ6xcFZyvVG9RS6KqgPsXbpWf+y1VN17lpNzyWtloCBdo8pjyEEM5RjzKjv07LYB6zRW5rbpj0bjuwc2W8EpPDirJTatU9/s78yVqg8M2eNafLHyYB8Eyt5SjWFI4PIkyvC8Ds/Sh54TDhbelfewGjjhJndWz0A2lEaPcH6vswIne+cAMJbJi47bVRuZJyguxr6kFYWN4SUv35kg1wXL3sGacj3jgDBXoIfcmd7TEY/GJ3OknJ0Y6XEhoc0kfgcMBlOmfuvr+3TwG2ax1HrtVuPXXL1aXY7SF65dYq+eZOs5d96LmDyKzeOTWF73yCm+TM4EWVNzzGmdrjS7Hr3vdq26A+m18kRA8WA71FkKpsWdXnGTdT1kuH9qMZ5E88iet8eppMhfHVs/G6agwrLYCFJvwM2ue2P+E5r6wd5J9Twn21JATUqSfxsFTU+2Iv+u39Mh87rNRx7u+Npv7ue0LOkAU7MXDJlKqh08uvgggQsm4aqeftF3BiY+j1EUSojRBt/dJG4hyrBjOY6aaxhUeeKZb/l0kUPntMV31ADxNp377dTB/3xDET6cSqspcPG3md+f3DeimCgAMY/9jDvmZtx0bDfnrCNMZzdWmnk39iMZdhWpLxvPgpiavckBtVStn7PVKxeUDDteqY5kkGwNpb0xRO5eJWVZT4q7Qeb7kGbBS6lKgKCZ5EFKq/2z+GR5BOgHF/B6MmTV0w', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 4, '01a01180-0e00-7f64-bedc-91dad4307966', '548f47f25a3bcd0204fdb6f345305535b01b5bc905288a1e3d86a4308385eb75', '01a01180-0e00-7a6a-bf2d-362a37fa268e', 'recorded', '01a01180-0e00-7328-8501-9b1d05b28696', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', 'v1.5022172f02f37152.rNAwewMJunWMAW7XXe5XPkeoSQUIj8IlnetXGgYwA9Y5S+vPxVw0xDs9tRPOD9YPAx3QRe31BlNom6ydghK6b4O2UJkb7ibwOkx8CBn3xB649q9cE7K/NK21dQLTkSUXFliCPMsXTiELYli5Yoe0SF4Uqap2z8C+tW1fEkRWgai+/Lxrxp6wO/ik5fgvd+PjO2kCa+wKKU+WcJeGO9XMQ9RLAyd3fihLlN2jzonwCcJ4OYcMV7w3nYWZ0DRJXuTrlnYtD6pD/mz8duRyA7ZqkBCiKSui/nvCkXYc1fKrsdOcUC5c1yvbhc7YZA3s1vEgV4ow6fmQcBJfCxKZecb5jS0QeZb172ZNBbMnIypBoTsNnN7iH8KzAOeK762cooN7hW5wufuq8mGp3dlZNaZaDg48QIXmjH5OPnWt72YUEMqqkD68N0ysfmr78OF1qOAz2Qm1CCch0S59w77KSjy7po6cKDyPJrhMxlOFM5x24fW1ORjMcZ5AtFtsTXwtxHPGatzmDag7Rcs2Ic0ONie6u4LpLgHJf8KSl22YqthdZtF6jIJuzQRDSEAQsW7Yi3PPK4CIHXdroPftHym1DYckgFWoXfA3wlCjmPSjWxOaO6vpmbSMuVv0AmdpG+KoxqKhAWauel8idKy2IMSaKoiFeRMDzQ6aBmwhXhgSsf46c57kX/KehOAl4NGExY19bgGqI0CTJ21O8Ia6ysdVKWG1qwzRhG4+P8knoAiqikhxMr1AI++bneH++LOQBIuo9IGgeK2Ss9TMZ+OPzgaoCjJ+eRE1FD5irk9pxm8/uGB7Pt/rOB9Wo1cw6hd35MJyWV7f19+mfjNreoqMTg3ORDjiTTMIxQdRUMgZ0UAr7q0XCxj6FR8MNjT3Ww', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 5, '01a01180-0e00-75e2-b79a-64bf1d9d359c', 'df628ea48f3966bcd3edfcef77d441d7f55fe930994556692282165367b1cb52', '01a01180-0e00-79d9-90df-7f9038a0be2c', 'recorded', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.ru1NJGNg15N/qDAGO0T2ZJHvXNriJ95cvTz3Dv1IATExl+9EMYTOL10pFyNx44zH+++BdrrPZYKn5eN+ZRWDcQQNKxsKe382MHm2xrr49tw+gHN+bEVAcLKXoiqf6V48vRFoShQcAYgTjNz8DGzwIO+2pFCIN0RXS01SlsbZ1GvtYRRCmIzLmKDgO9SegpzQ6TqXYrO84YEaWqpVu/Ke+qNIVpSaG8avvCU/Fxh4/zzjwjaDecP1ZQPxRanURHpQMj7zCPQejShA8tARVnluF5T3ysNACqxGmVXEMTbnj+5wdMp7xOnnjQjOvezh1MUscHDIO8R4lWzX38rPZAl5vfro+a3+raNQDNG8K3KEQg47KIcemvCsLyrKeuu0goRn3tCSQuEDFDEvD24gCvyuIFT6arJZKG+bUv6y8fpIGIlX/rRuySXMKellevoX779MiY64t1DoBYNKQWSWsOEMftRG8gjk9ztGj8+xv8Kyxtcox/pXFWg3MGDs+gKqMeOXXnTsXig5LWuoZOg1lM0tOB4wCLRWV0Da36VZrIjI/p029eiGJ1+tK7jK9T3j09QmEq5TB6deGm/qgYEyCpDzHy5GvlZ2HR7vWs/uRmDITp+AFSa2mJrMeTBsCopIGcoVnrlJyOV75Gggdc2wYriEoA4qJ6sX+M1l0MMsjiUj22vX2h9cmXdD4gLAjGD1peN9vQM01H8DOtpEj3A40zyqxLz8EurLdCPs+8PH4SBAgRLtCgRDwYPhObbdvIJX6qFQ6uBXaB2v4Zlq10LREAjDkqdfeo5Qo5qoC+yPDOnsZOf6akyx2szRy4XaQ3ZkxNxSqgRLrUbOFONqDPkY0twk/rDqdW9SPe7BGd8z7ik0TRvwnFOEABA4Lrx8', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 6, '01a01180-0e00-71b0-b4fc-a5fcdfda21e0', '687d3e1d0c0b0318aac3610f3f4143d019bfead10eb04f37836d42b141106001', '01a01180-0e00-7ea6-8b31-beac522e4de4', 'recorded', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.hp5lKDTIbETsh3oqPiRaPRhbO8ab9427qT5Pyuk12h/xjG5iSGuSe3d0iMVcnTG3Jb8cOAG/7wv02mYZTWaDeFeHzGz3iliRQ1T9V+/H9Q31mC+nKrvD2+knB4QPJXSfdGrcKUbBzj3Chr72CwYiE+lI1dzCxDSsVbANxwmYkmtOh3HUr8qYLsiBpFbvBCF/+DkIyUt1Jt22HdQedp67QbwXmNimkRfQfBTS/hV30BBY/kRqY5V5NeRsTdqv2sbOvz0ACikbct3P7+tE1lsKApa/ZBWuezuIEVjLdeprfxrkJyW36I4epO8vE3R2rcPvwBZkGEij6Z0GPIe0a3sK305qiBaI9s+xlKsMNFyZKzkIYLKcVA3VTmothtRx26G0ExwDxeutou9twtPRBS+w2WOepSRFI+trGpn2jzgoe1wXicdz4xrMZeTz/IY0buyPkEuxcUAZxAYnHA/6Vz1ibOHRBppD5Tcxb1ewzoWHzDbOQ/GR63Phusi6kJoswA+FkV5NINwEWE7coIKA5WzPwJojiU4X6P562VgFGirRAvbWZey4XeKvCEKZVqiwF5kA3FuJqgjgMkVZfGhWMFRq5ZxbvbFcwNPoZz2+Y9d+jEEHhUzeYbftWA9qFWdzbQWNXKYblV77OhcuJNodRe60JQ5bviY6FiEL6/nQAoJU4C+/8WNL5H/n6f7vKgd1PYYwzCcm/zzkSEoGp7WNHY5lADr/M7uVIu3L9OLNx0SIfJV0HPBrXHQCst0yWTO0alfbnvFj5ZNBJf0HnkKeLvE4A5NxvPdVq9ee3mV+ZuzV8UfSUkoRXy3cndEqoyRv/oFPoDNkxSns4DWCxnKlwPg', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 7, '01a01180-0e00-7683-abf5-9c627852fd23', '10d005221718cc26b9c0c61c80b31151a66854e8fc58f8ed21cb89fdff56c2c5', '01a01180-0e00-7ea6-8b31-beac522e4de4', 'withdrawn', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.Ys0mGqomHO/PTPv4HuDZGRpNrDWTiI/IX+Nl0ks/tWRjt/p1P2st5XdKfM2rcTxjEXuR0gOQyvDN9dzexwCSHE2qIs7N5IGI9l8X2IHgyXXd9SN9sW7CdzNdOVM2eBd/7Cr9W4WZx+53LpSSnVKJxOJP9ki9wfDdt1inc2IiMzUYimFst2HrFZgfGQZqrZ2tvjp8ZAZXjrLwcCykeEDYIXdPyAyaDn/YedzK8i7FZFZrtGhGW/nJ3VDcxNAA5/TEy10tNZevMuw6EUAraAyF2p1qHvlw792hK+Y1Z8sYweG+OXsB15G2rn9+ZyFJ5JuZE2GXoUVvDnhIVOuAxA8cqr7O9drhxElCK/N2zbjncU5O/mIt5OVgKcwZD/ImPf5Y6mJNPyDv8Lxe5dCjUxB94lIK6itHtWlYWnS+PlicpHIOgu7/C1VaYI811ZS9gszWcmKFSOkqiapxcst+E1lFi9R9wDGrTTS9f519yik', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 8, '01a01180-0e00-718b-ae40-b6742dfa287b', 'e5c7fba8ea372a7a12c2ca2a7ef0f71d0e5e9393cc1405ecfb12ece54e45c0e1', '01a01180-0e00-79ec-ac84-49746e1038c3', 'amended', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.5ByKqhki9sAYd72Ct9Vw/phscwa9sk2v/ij0Wk02h1kG8TBz5sNhfByRujl0m4ssqPO7yMcmUpRMeRzNSWb4IAf3Drcf063GeGdVPYHEm+P5yelDTK9obYQENYXuBLEjr3rFEXEn4UAo9RhRG4DOzVN2kY7J2LkjhQqr3IUl9yO5/jq9CpxoaXzco6GBdy/YqZtG9S9VkI2vy+o+yTFlhKPErCi9B5meGbvE34N4DgMPenQ4hI862BdfHyddF/FFGH9smb2qaItvYpsUZaIXvAp/t6Y+KGD5N9/Ehy5ZPTRoYRpbg1tu9MCm/X3AekehMMZK85fcHbCCm9chnDX/2QAXu0HrkfbEUzA9Ut3AD521J3JSPbJmGcM7isImT9Ya0193v4uQ3+qDsWXU24x2hDX7Hrh81fPYEWixuNthmU9B+sC80Nypjao6+fsok9W5OmDQYC9C00OPVFTMBZByXu9T/rL3kHh+tcRrCG9TFbRqVTx41FQ5X1pbJ9UI4V0gYuMkexk', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 9, '01a01180-0e00-7e88-9283-f47fcb88824e', '01d262c1663fd1708072ae66e322dbc2fd7c2c3edf320d8c8481fc17ac6b91f3', '01a01180-0e00-7712-b100-fa5d95b9d70c', 'amended', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', 'accepted', NULL, 'v1.5022172f02f37152.LiFAmVhRQgrK5hupI94jXg6PIoqcU81RAcFcCU0logKblyjEt3y9zmp0BPPEspmhzeAQJgb+L7eq3I+fF3hv/dFFGcP13uUzOzjYB4RsK2i1S96MEmsmW79APOQEC1vPhjYPUqoHjVrRRvvI7tj/L3+3urxrhBAVes82kHJlZtcOpqQgYJx1f/Panpbqnu73RGq30c/Li6gM7svrEQ62ugXsboqkRZ//zTZ4QwiI1bshB3uQgFmlZENU1rhK7n1cwPHKHJb/tYjeo3e7oncP+DjWnTPQLOsX5BvqYZbkqAlfAmAdEtZTutzQUDWod9BNJXLM9LUe+lETeQ8Q88Kl0S1jMQYoxd/rhWG0kZp84tNOf1eJbjrwG/wwrQMqz/tnSUIWfeNol2Ct9IVYElENbMwqnjYq+Hx52q/w9k7HRVjqaIl4T5i5XYUoSOb/Mu4z+F/swJzaTK4TUWGS4es6rkmQNlME3Epj1aHyjYovlEcd', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 10, '01a01180-0e00-71cc-898c-932e10859198', 'd200ae92f77cfa3567d8f56f6c8c7629a81e3e3d809d15f053871e98a262480c', '01a01180-0e00-7712-831e-6ab7dad37c65', 'recorded', '01a01180-0e00-72f3-8a92-f18cd158530d', NULL, 'accepted', NULL, 'v1.5022172f02f37152.2n5gUfVjgH8kVFUiB/TTCWeX1zLB20AOvTOtd3FvHjG9B2b03sZrVree3vU9mdZU92bgTjLHG8bzSclFymROxfJXEudQgaf4Yh9WuuevYl8l8Ej7UviB7XEnRtx3AEQ3A6in86lGsX+I3+TLgHk32KEVlkIjp6HzE7BQ4fbtL5/3aqVDskxsPk/6nNvYjqh44PITxvHtfRRzP9fLG5TykC54ELd/Fi8kxRq/bFHDUrtfI8MEbhqBsUfN6uRADWbLooaQLGJcOnj221KMxDuetu76xxOmgqAOa9GFlqYzWFddvs05TfMTfr4SYZFKJ+khOy7rRP55Q4lopMnv9hA1/7BGIRKCeMOqFVz3qktSjGSfY0H5EXHY2BcsO16WbezU9F1Hm1v/sze/jWAAeuH9/I4cPAfEoMB0wVRXSRPMYbpo0kFjQcRAuqz/Jc2cUZ7Sw5TDdT320kbpLTo5KgEs5kXpHOxHVEBhTtWM2TCUzzMiVvdTkJU2E63vcWv3NqKMbf5fZzW/qy5PQvhmDoURkb9+wZfOcPHs7u+QLyPvtPfuN/KlfB1cw9IRs7NLcbZn4NUrR/985kwus2oA4lRn9biIaL2LjzC3UohvczsiWrobCtyJgVg4zXdozId+xiNUt2ilIX8Z9J6qBr5EmTZvXywy78KFyTy3s5wUU2zT8gZjh6RtWfTMcDBFGYCSmztopaniZy8Ze5PksGCLMmrraEPSU7hJ8rhxAPbwv7ufBKktn9dCuzR/dj7zQmh9vf0ua7nOhGJdW5xpKHa/vOA', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 11, '01a01180-0e00-7077-9374-47feb20180b4', '1f9fed3e8ee0e8bfdcb4dafb5d3d01cb5e297aa3e87eb49d12ae7f74b79922f7', '01a01180-0e00-79ec-ac84-49746e1038c3', 'decided', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'accepted', NULL, 'v1.5022172f02f37152.l29eaATbtw4QvbpIz7D4Kk9SAynJCPRrvTikSuS2u7PaL5slqFBtqr4mAZikbyVPstFIIc344QXGluCS4tJojYoaLRCSlD9CqfMk+jNlrTWafy0CCgzS/07B+W3qvyTGSHfliLLYiVczTXUKivI7jiJX/G7h/ZMVWzCKtNdmUjEXnEWrIb4Ibin208AyzUymQJXyPE5yvdUjoW6uq2eNJNmj3/5oVr3v6FXsc5bjAh8C71Me5tX9pHuBHWJKbzk0qVvYwqPMkgovUe7vK50mdhjzRImCl+CgjzZIoomefX7M3u9coKF+a6cwXN9ntTh/AAtQu8oY8vBNbOyWcDwfuMTKsRW6Yhs+67K9WHXwJsyDwesT9c3oYYjtZ/EIiR/RpHn8cNK8OM6LkTTwvt1dL6xIfdHee90L9S7UQmCaARpzMTXTc3r2TNXomXrQSqWgZiJbOeK8/W1xZTn9EsmDnS/mvxcLJlEXBv3LS1sM3ZwYes/nioQaq5b2myjoLPklYk0dMoM1fpMDkHqySH4H7XNkGIyjGEd9lZWxJw4nZh0', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 12, '01a01180-0e00-72fa-9c79-2fd4761864c4', '1cb23a4f357f5967d5a8ff62945d895f15221a17ec2f22eb9664c0e0b24442f8', '01a01180-0e00-7922-b03f-b55858cbd5b2', 'recorded', '01a01180-0e00-72f3-8a92-f18cd158530d', '01a01180-0e00-7fd3-8d8d-0bcd7086ec2f', 'accepted', NULL, 'v1.5022172f02f37152.YZbWk1Q81DDq/eR9aaqQlx9pcS1juq+vwnnQu+diErQt2vMH8rZ8rHj2Htp/gxUMUZK9VKpv++h19CKSJ6kypRFmpMEQvDbM5xjVAqbTgT9u5nwxoIaE28z+HeqSq41wrxeWJjhR69Qm+ZAZz/1Y4/Y4RFfA1HGcdrXXw77Z4efh7x3QsQ7EuRPBG+052z5OqAhAndOtVMdAE6KPtUNTPYFpxFYKiwH2C73rmMDgfyOX3FtrenlfD2Kml31i8NuphBAltIpEvQRNszUr9wXjyvk1KRD7hgILdXt9yPbRmYs05Ky+giVs6bMT777vUD15q1Lzb/M6I/3DEtY9Te/15+KRAxanbx9zNoUd3/gLidK3j7dncJQ2awnyphh7PtZ9I3hbbD358UaWzqswr0DCqGTpBrLcrxlV2XTLV9tmyG/maJF6F6+lrTMTzDLDJEzi7u2zOvAFI7dBVP6LixjMW2HngzbV0jDEco0WicINzFNKVkvOwAjEyPX4T0rw0AcjotgjQmUeVpiSHWSlkP+e26ta68MTlWrpfOxd106JU2UeB5ZMoeZoVWbxnIgRT1i57mBkvWVAmOXL8U6MVAgG1VltdZAX9SJXyYiHXkIEwgpLx9XCT2lbRr0Qrq/gAOB45s6p3JKMTQZEzYcmNqh7b211JTrBONlCWRqPS1PszaRRS001KlNkGDbte4DORhGBPPR+GcqFV7I3WwVB/RKnxpwWwdLuTwImnqStL7qgbw7dt1RTurFch+UhzHl07/tSEuDIPBlhllD1PgczZNRv877XxQnAfqyzmWelofWnimDuCKIA0bvaqH8UWATzv86TCcC38urAEGtEuR9WCoc', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 13, '01a01180-0e00-736b-a33d-83700fda0abe', 'acbfa663c49d9a8b4af03865f5adfb488a2e2ce683eabe1992e095284ccc2928', '01a01180-0e00-79ec-ac84-49746e1038c3', 'followed_up', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'accepted', NULL, 'v1.5022172f02f37152.w9FjB/noFhmjFaUYbfQQdBXOsN/3h6wO3aGpnlYWzcllQ0zHogfX0oXXzeXawDb8/D5ynJMRMLZsFxVWch6STbyvqnJP25HP3iXv0GMsGNLYd8f9ey1Kk9nlvOextY3sWtm4idnZAJ+cqdkBvb+lKhfmEp9HsWAGrr5QOfIVyL8XH4LwQjj4wR4Vi0BnQbfjkmKLkKo5tvQFpvdRqavgSaEJEl2h+yfXWBXd3FkaFjTt1wbDP3E26TxPbv5OLqQvhHumd17b6iQgfDjz+ARu2VPW7Jr8ESKqSNVDDamIY1ryDdZDk6jbaeIh3qwsbtzyG/ufyHcHSkW8ycDEslDtn6c7BWhTesJenv3Us25aEiMhYB5/U/QEwq6MKLkEqGDljBJcIkPT99N7n45R4CxN/DekJUi8Pc4b4myOJUmPS0PAeqAxyzdMPDn7t45yFi3fasQqssxznmoOrUN/g2CnPzSMcwCVccgocnnvsQ', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 14, '01a01180-0e00-71db-8afc-1b864ca981c4', 'cfcd11bd85614338faf87d25ba646bc8e8e2c07ce797b6ff859696f34bc79218', '01a01180-0e00-79ec-ac84-49746e1038c3', 'followed_up', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'accepted', NULL, 'v1.5022172f02f37152.ZjDU78/dGoF54+/rTVQQbFG9uSzF3m5WsmQY2tv51O7RqLqvIZOo4bJv4+7RIGgoogJ3hbvyHghNEJh1RvtDT9HbTwDPBhC7vOv0m/N8Rl8nUgl7bgXc+be7+ZMwJlLm9W6HYYppWD/W8nJxkCN2zOwr/hLORvuwyh0cE9OqBjntyqMrXDE6zjij+ocIkhvcRK7h6w+q1KlTy17GYFmxqChGSjGVV0b9/caBBC7KAo+jKxdQPZ1IjM3EfQP4LmILtMLdKqy908WdUoIEk73Or8Mng3e+t4b+M9ZWPzUxvUY4vS5fYNLY/xcewF1mtKQoLrKlIL29MqjPMU38HvGDY05NSxxFzRCcCXrPL8hXnZOk9y812Yh+Tpvz7CscuWiAlntKyIE0G1vCDQtCUy9VQZGY7pHgG0uNr//eArtrJgQeaiIy00qw/oEjfOtVvsCuBT23NJTu0gS1j3N0MOkcXdp0w5ps8g/+47c1xj+3ycgDTPlTs0THQ5g9OszbYrz+6R9OoRlK9dBT4I0vBa3IYSLX', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 15, '01a01180-0e00-79b0-a4d7-a2927825446a', 'cb0c57434c76f257a54f8e189ddcab0f4b9c75f9d766ae27d79daa34773610b7', '01a01180-0e00-79ec-ac84-49746e1038c3', 'followed_up', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'accepted', NULL, 'v1.5022172f02f37152.2tuu1x0/CI9WMMzLe14XIdb+SQeGrPY9n07Kza845iXAymL5DcieNtE+6VNs5Oz6tWzMCeEtPcf68C60pGiLORhW0yF1ey+cwgyyP8DdfuReuX8sSBG09avJDnPDs6rC2tE54MD5P0nltWlwpAf3qPrgwFMfiYvmzgBv2Rh+/hKi1pPS7fHaiJ9GTn1FRUaZ7sz2/ZJ6gFERvj1l07iqmjgPL3zSib2mxAfyjLAQjMaKZL0gtXeoovZRC56pPpQWkimO88tEfPetPnpCD7WPL0Q2Sh2O4ix0FPUizfPldpFvAO50dGZxpKCf6VdR8PmYLefTS9ocN6zJeYSbPDFJkoluSzE9oWf6NBMN/K8b17nxZmMgmdHs3ZjC+Z7XAeoefXv7mVHpPPQMPzNeYSqXnQkymgMaR1lIV7xUtHN4Qg1uMaoSSlNQ0zj45rDmJH/dl+n9XYYRc6349cHCGzNNWGOF/ZjCsp8k3cZCmQxCbv+zY5UJ33Gdx5hN4vvk/5cmVC0EuvA1TYASfX/dPY33eEOeJdAIFYASXWaIGR6qLHBUCogFhl45f3n4l/HnjNw1Ck2ufxKPHj/gU0cP8NBz1ZJ25hG/fjbVRjsxNl37xZfXpn2CqDTbzU4IAuwpIUISmCZ4WHrjGkdoNObByLpwvfHbwwpFbrkbZTafWrlEpB8', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 16, '01a01180-0e00-7fc5-bd4d-e7d8a4a55207', 'cb31ff2ace108a0b109b708c90f5a6d76de53de2190fd7e54df9c0d662debd5f', '01a01180-0e00-79ec-ac84-49746e1038c3', 'followed_up', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'accepted', NULL, 'v1.5022172f02f37152.fGGdPcvhQ/jMs1cGkqRRax4kUkpOhmOznWH7oFDdcZynHVC0bjMbW35HEBAzzJZnZ9jF+1FATpaV6vQgmzoX+jV8QV3FwvF9C5vUNkbzLkSnZIAGQgnEWpebotWsz3XNVLsXfmwB/tBI4qm63/X226cHpECUv9OvtG2rZStgxuaq/og40CuvJPLxbUJZWrfMciP+J32FrIMO2AJZzXV/YsATBiDLAc7pil3dfBh+vguwqiEKeMdhKuiz3hezfr5lucYNmVVLB8unOonFqi70/xaDUXJ2StjOT8xqpbVQQRagECEicxGZY+0Nh7geNZ0cXlHs+GF0W2CDgyql8gSGA1/msV8Tqk70UA7j5O6OYtRCBzYnv5EFYNUXHKkkn5UHehuEu8gbxEuHAgF7zvkPxRVpwsJirAZmTlLg8IymxFj1vDasca1HHAk16ueNjWVboGJbIRcrGG04XTN5foHNWlF4x/mIU8yfHbwOTwlXWzE2OIfGp6wEpQzkoGSuSDzx61WAC6BekO+zAoTbluxNuGjT/yKKKMzJXtBLso8QC77OxPfB+rw0o/0VrL921X5A0Ay3xhJJZku3ryaj', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 17, '01a01180-0e00-7d64-9198-5b763bc3950a', '3ddd4836ce0d3e9bdd2c0fedd7d014209e642ce0ce64b67ac21fb15a10a16764', '01a01180-0e00-79ec-ac84-49746e1038c3', 'followed_up', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'accepted', NULL, 'v1.5022172f02f37152.yblhJCU+JIUgu7nXjsjxYH7uNNsGhZ3ylRLRIgVQbxHenFed4wMltQmhm6ypZz+sVYtfaxQ5b+0+VM1I+m/RgVziLGr1c9zaUb+p/ok0kpenkMtJk1VfPcPwH6CYPHBw+j2t1X53ycaz5IxX6F4UWzZPoH1JuQeYdxiD3sqCm/4gfPDPUrGoQW5x8cnTjtvsRWl7kgrVaSupilNMieXWXlEx1CBbN47O2YxHLC3RSKFgOUdTFkn22rL99KuTmyEJ6IhLx5M+NsQvD1Dadqd01DVRzopzQ754IbD5k7Rh5OD0Y3oueBqhOTOlBhKl22LwnNjDoJKLyDks0/I1qmfe2b5Zi5PdIlLKk/cY9NMXqsW+0N07m7/jOWyQRnCUV/i5oVBYGLwxtgxlFcIl1mE9mHcrdVYS2sbcxOF7b5ui4VWoqRVigtvfhznZC7EEIwivgVkYstfiJNPW3VDy8Purta8KQ/TNbxRjmR6Acy7q0kKCTdJWd4FdwQIxYMkeMiTHdZ+mgStqm31g+Hz/HGUKUAALpHrrlQ', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-79ec-ac84-49746e1038c3', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-718b-ae40-b6742dfa287b', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7eba-b956-dc7b7970ebba', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-736e-a796-cea93ab8dcbb', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-781c-9d10-4fb1bc3d4fb6', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7218-bc89-65e3be4349c4', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-79d9-90df-7f9038a0be2c', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-75e2-b79a-64bf1d9d359c', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7ea6-8b31-beac522e4de4', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7328-8501-9b1d05b28696', '01a01180-0e00-74b1-bba9-56c7061124a7', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-7683-abf5-9c627852fd23', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7712-831e-6ab7dad37c65', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-72f3-8a92-f18cd158530d', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-71cc-898c-932e10859198', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7922-b03f-b55858cbd5b2', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-72f3-8a92-f18cd158530d', '01a01180-0e00-7fd3-8d8d-0bcd7086ec2f', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-72fa-9c79-2fd4761864c4', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-72f3-8a92-f18cd158530d', '01a01180-0e00-7fd3-8d8d-0bcd7086ec2f', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$TY9Ht1X62QfBh3NeFdQQ3A$7k+in3FmGhy1zg05mo9rioTW3YZZXJXMpj+lZhnF5iQ', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7328-8501-9b1d05b28696', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed, nameless) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-24', 5, 1, 1, 1, 1, 1, 0, 1);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-24', 0, 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'act', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'hit', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'act', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'threat_verbal', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'actor', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'citizen', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'burden', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'high', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'trigger', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'place', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'absence', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'no', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'hour', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '1-13', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'delay', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'hour', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'contact', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'late', 3);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'action', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'none', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'heard', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_heard', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'closing', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'open', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'act', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'pinch_scratch', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'actor', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'burden', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'absence', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'hour', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'delay', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'contact', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'nameless', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'contact', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'in_time', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'action', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'assessed', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-08-01', 'heard', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'heard', 1);
INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-07-01', 4120, 40);
INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-08-17', 20);
INSERT INTO trial (organisation_id, trial_id, content) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a033a4-4a00-7427-b75c-9ad6cf116023', '{"trial_id":"01a033a4-4a00-7427-b75c-9ad6cf116023","plan":{"name":"Prøve","units":[{"unit":"01a01180-0e00-7da6-97ea-8d414d04ae0f","name":"Lyngby Nord","staff":40}],"first":"2026-09-07","last":"2027-03-06","criteria":[{"measure":"seconds_median","bound":{"at_most":30.0}}]},"baseline":{"before":[],"after":[],"hourly_cost":{},"old_counts":[],"shadow_weeks":[],"meetings":[]},"log":[]}');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'trends', '01a01180-0e00-7da6-97ea-8d414d04ae0f', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'export', '01a01180-0e00-7da6-97ea-8d414d04ae0f', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-72f3-8a92-f18cd158530d', '01a01180-0e00-7fd3-8d8d-0bcd7086ec2f', 'employee', 'own_cases', '01a01180-0e00-7da6-97ea-8d414d04ae0f', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'case_seen', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-79ec-ac84-49746e1038c3', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'case_handed_out', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-781c-9d10-4fb1bc3d4fb6', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'case_handed_out', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-79d9-90df-7f9038a0be2c', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'case_handed_out', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7712-831e-6ab7dad37c65', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'case_handed_out', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-7922-b03f-b55858cbd5b2', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a2e-9adb-7bf1ae522ca2', '01a01180-0e00-7f2e-9e26-3b7a53a26eef', 'safety_group', 'case_handed_out', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '01a01180-0e00-79ec-ac84-49746e1038c3', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', 10, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7a3b-b5f5-54ae5816da0f', '01a01180-0e00-7d5b-a46f-05c9f521aab7', 'work_environment_leader', 'older', NULL, NULL, NULL);
INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at, taken_at, withdrawn_at, withdrawn_by) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7327-b95b-009e2ff53faa', 'spreadsheet', 'taken', '01a01180-0e00-7a3b-b5f5-54ae5816da0f', '01a01180-0e00-7d5b-a46f-05c9f521aab7', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL, NULL);
INSERT INTO older_batch (organisation_id, batch_id, source, state, device_id, person_id, begun_at, taken_at, withdrawn_at, withdrawn_by) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7cb8-9749-8ff9bb759331', 'spreadsheet', 'arriving', '01a01180-0e00-7a3b-b5f5-54ae5816da0f', '01a01180-0e00-7d5b-a46f-05c9f521aab7', '2026-08-24T12:00:00.000Z', NULL, NULL, NULL);
INSERT INTO older_part (organisation_id, batch_id, part, lines, content) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7cb8-9749-8ff9bb759331', 0, 2, '{"batch":"01a01180-0e00-7cb8-9749-8ff9bb759331","part":0,"source":"spreadsheet","facts":[{"unit":"01a01180-0e00-7da6-97ea-8d414d04ae0f","kinds":[["act","hit"],["place","yard"]]}],"lines":[[0,"2026-05-11",9,4],[0,"2026-05-20",null,3]]}');
INSERT INTO older_month (organisation_id, unit_id, month, batch_id, content) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-05-01', '01a01180-0e00-7327-b95b-009e2ff53faa', '[{"facts":{"unit":"01a01180-0e00-7da6-97ea-8d414d04ae0f","kinds":[["act","hit"],["place","yard"]]},"day":"2026-05-11","hour":9,"incidents":4},{"facts":{"unit":"01a01180-0e00-7da6-97ea-8d414d04ae0f","kinds":[["act","hit"],["place","yard"]]},"day":"2026-05-20","hour":null,"incidents":3}]');
INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-05-11', '01a01180-0e00-7327-b95b-009e2ff53faa', 4);
INSERT INTO rollup_week_older (organisation_id, unit_id, week, batch_id, incidents) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '2026-05-18', '01a01180-0e00-7327-b95b-009e2ff53faa', 3);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'act', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'hit', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'actor', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'burden', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'trigger', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'place', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'yard', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'absence', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'hour', '01a01180-0e00-7da6-97ea-8d414d04ae0f', '1-09', '01a01180-0e00-7327-b95b-009e2ff53faa', 4);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'hour', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', '01a01180-0e00-7327-b95b-009e2ff53faa', 3);
INSERT INTO rollup_month_older (organisation_id, month, dimension, unit_id, code, batch_id, records) VALUES ('01a01180-0e00-7a8d-8173-780ff6506a5f', '2026-05-01', 'delay', '01a01180-0e00-7da6-97ea-8d414d04ae0f', 'not_stated', '01a01180-0e00-7327-b95b-009e2ff53faa', 7);
INSERT INTO text_key (key_id, place) VALUES ('5022172f02f37152', 1);
COMMIT;
