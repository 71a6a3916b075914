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
INSERT INTO schema_version VALUES (8);
INSERT INTO setting (name, value) VALUES ('cursor_key', 'aae1d66814087fba89b11e8514c3bdccf22aa1d8ef2b1b33d002f6b52623ead4');
INSERT INTO setting (name, value) VALUES ('kinds_counted', '1');
INSERT INTO organisation (organisation_id, name, demo, zone, epoch, last_seq) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 'Lyngby', 0, 'Europe/Copenhagen', 1, 17);
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', 'Lyngby Nord', 'school');
INSERT INTO unit (organisation_id, unit_id, name, kind) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7e8e-ab77-9f193638d5d9', 'Lyngby Syd', 'special_school');
INSERT INTO holiday (organisation_id, first_day, last_day) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-10-12', '2026-10-16');
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-79f2-9acf-cce082831c49', '01a01180-0e00-7972-8927-c8a72d149ffa', 'Anne Andersen', 'employee', 1);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-700a-8506-4d1094d2ee06', '01a01180-0e00-7972-8927-c8a72d149ffa', 'Amira', 'safety_group', 2);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-702f-a2ce-62b34c94a174', NULL, 'Leder Ledersen', 'work_environment_leader', 3);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7a50-8f44-f137b2b089bf', '01a01180-0e00-7e8e-ab77-9f193638d5d9', 'Bo Berg', 'employee', 4);
INSERT INTO person (organisation_id, person_id, unit_id, name, role, place_in_list) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7a2f-88da-c74956544a09', '01a01180-0e00-7972-8927-c8a72d149ffa', 'Cecilie Carlsen', 'employee', 5);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('14a7740a9cd6d03bdec711c4f2f41658ffc333ada1352767fa7f9d24efff1ed2', '01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-79f2-9acf-cce082831c49', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7403-8134-b7b1d319d00d');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('755fd43f3fb4ac41c210f4098c7af0d6a80953591ca9065dcba5e73527a693b5', '01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('cfb4ea18913686d489f7dfada07ef1cdd242903c42a8bc57cb9bb99bd74eba27', '01a01180-0e00-7970-b596-6e442d480136', NULL, '01a01180-0e00-702f-a2ce-62b34c94a174', 'work_environment_leader', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-74e5-8eca-464893a176ea');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('2e423a4dd605e27bf3e3c85aa829a2ced896dbac4e5561b52ea2a7d03d2c332c', '01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7108-a069-ac7775764ec2');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('8513331a9433701630c970009c4ff17899c3f839ae42cbe5295bd68117f7f960', '01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7e8e-ab77-9f193638d5d9', '01a01180-0e00-7a50-8f44-f137b2b089bf', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7961-8434-5560b5352d14');
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('6c0e7a563bbb29308be44b12643f099f68b12fb350526825d262ade224732b00', '01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7e8e-ab77-9f193638d5d9', NULL, 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', NULL);
INSERT INTO enrolment_code (code_sha256, organisation_id, unit_id, person_id, role, created_at, expires_at, used_by) VALUES ('e8f3e85001209f7a3b0fb9b0639d2fec04f89dd2c80d4b9b1e72a7e5e6b19d41', '01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7a2f-88da-c74956544a09', 'employee', '2026-08-24T12:00:00.000Z', '2026-09-07T12:00:00.000Z', '01a01180-0e00-7108-a069-ac7775764ec2');
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7403-8134-b7b1d319d00d', '1a3ba9df419017474b1f3c21cf7f78bde8708d5acbc9ca0df60dd6ed4abc28fb', '1a3ba9df41901747', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-79f2-9acf-cce082831c49', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7b15-86f7-f709b7d4726a', 'b34352b236ca05b94e67d0b860d66471024ac4327f601984d9ed40797485799f', 'b34352b236ca05b9', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-74e5-8eca-464893a176ea', 'e8df06209a7b0ff6a96a212751ee5ad02c1dd129fb62a757516479203e460549', 'e8df06209a7b0ff6', NULL, '01a01180-0e00-702f-a2ce-62b34c94a174', 'work_environment_leader', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7108-a069-ac7775764ec2', 'b5693feb749dd828507f2d40dbe67d58c9d3249cc8c304ab58eadd0bbc338b81', 'b5693feb749dd828', '01a01180-0e00-7972-8927-c8a72d149ffa', NULL, 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', NULL);
INSERT INTO device (organisation_id, device_id, token_sha256, token_lookup, unit_id, person_id, role, platform, app_version, enrolled_at, last_seen, revoked_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7961-8434-5560b5352d14', '0284b90e82f3c0e7f971bd2571cfd238c3b845f77bb054e302b2de2eb517d54e', '0284b90e82f3c0e7', '01a01180-0e00-7e8e-ab77-9f193638d5d9', '01a01180-0e00-7a50-8f44-f137b2b089bf', 'employee', 'linux', '0.1.0', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 1, '01a01180-0e00-72d1-b964-dfa1d5c2b097', '729779498b6f4cbacbffd74394631e1a2312601938451a702d7573b6ae954594', '01a01180-0e00-7944-944c-89c303616c38', 'recorded', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-72d1-b964-dfa1d5c2b097","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 2, '01a01180-0e00-707a-89f9-5ef03c96c55c', '00cf8daf5570c55d3c93cbefd046e20920894919f28dea05521c3914ffe54ead', '01a01180-0e00-7848-ae09-9ad80f221271', 'recorded', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"absence":"no","actor":"colleague","acts":["hit"],"burden":9},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-19T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-707a-89f9-5ef03c96c55c","device_seq":1,"incident_id":"01a01180-0e00-7848-ae09-9ad80f221271","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 3, '01a01180-0e00-73d8-8166-9d7595e0f4f9', '0775e292dfa6fd04bafa0d4f68253acaa755912a2159418930ee02eadbd298de', '01a01180-0e00-77ee-972d-5a1d911e740b', 'recorded', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-73d8-8166-9d7595e0f4f9","device_seq":1,"incident_id":"01a01180-0e00-77ee-972d-5a1d911e740b","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 4, '01a01180-0e00-7a48-90c3-de54ffc78af2', '0b9ce4c94b9a230912d5f317744e417f8804ada9cd0a37d2540742a2279ee238', '01a01180-0e00-70ab-b8ad-19d52177b85e', 'recorded', '01a01180-0e00-7403-8134-b7b1d319d00d', NULL, 'held', '{"args":{"kinds":"phone"},"code":"personal_data_in_text"}', '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7,"note":"ring 20 30 40 50"},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-7a48-90c3-de54ffc78af2","device_seq":1,"incident_id":"01a01180-0e00-70ab-b8ad-19d52177b85e","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 5, '01a01180-0e00-7608-9a7f-ede4a4a5ea83', '63e06b783454d30da662ecd1690fbc62d40cdc7462c61da5493f214f6673f633', '01a01180-0e00-7000-91ab-fbd246099096', 'recorded', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-7608-9a7f-ede4a4a5ea83","device_seq":1,"incident_id":"01a01180-0e00-7000-91ab-fbd246099096","kind":"recorded","of_tomorrow":{"kept":true},"recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 6, '01a01180-0e00-7cae-91c1-c3ad766fceb7', '39f5331ca66f9d57a5b8e58d70453495cddae6b2d25db451814917b82129ecef', '01a01180-0e00-7e19-a161-940291570719', 'recorded', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-7cae-91c1-c3ad766fceb7","device_seq":1,"incident_id":"01a01180-0e00-7e19-a161-940291570719","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 7, '01a01180-0e00-75e0-b8fa-e1103aa8f749', '718d531d962b760c530c04cf4d9edcd827bad0d7d15beefc09da87ad32434131', '01a01180-0e00-7e19-a161-940291570719', 'withdrawn', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"code":"mistake"},"change_id":"01a01180-0e00-75e0-b8fa-e1103aa8f749","device_seq":1,"incident_id":"01a01180-0e00-7e19-a161-940291570719","kind":"withdrawn","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 8, '01a01180-0e00-7a54-a12f-07b96026a770', '2822ba7507904a0d125e715b196804edd23bc8d3effc5b824c8fd0fe1aa3ba49', '01a01180-0e00-7944-944c-89c303616c38', 'amended', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"burden":9,"note":"rolig igen"}},"change_id":"01a01180-0e00-7a54-a12f-07b96026a770","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 9, '01a01180-0e00-791b-99d7-b42bbe180531', 'c2f12b30693d84b1b87c9917a39b7c6b1e1a5f87e4e190ddd81be0804abc6043', '01a01180-0e00-7ec2-ba4e-ef0f72dbdd54', 'amended', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7403-8134-b7b1d319d00d","person":"01a01180-0e00-79f2-9acf-cce082831c49"},"body":{"answers":{"burden":1}},"change_id":"01a01180-0e00-791b-99d7-b42bbe180531","device_seq":1,"incident_id":"01a01180-0e00-7ec2-ba4e-ef0f72dbdd54","kind":"amended","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 10, '01a01180-0e00-7172-9eab-865014b824fa', '3499c72fcbcc3ca2ce12c5abd3ba4e501b2aadd8232f7f1a43cd042a3f8f42e3', '01a01180-0e00-7a4e-9cca-8ec5fb5cfe30', 'recorded', '01a01180-0e00-7108-a069-ac7775764ec2', NULL, 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7108-a069-ac7775764ec2"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-7172-9eab-865014b824fa","device_seq":1,"incident_id":"01a01180-0e00-7a4e-9cca-8ec5fb5cfe30","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 11, '01a01180-0e00-7a0a-bb1b-6a3f8cc2d18e', 'c5933d306df0f800876cccea3dfd4e44293f200d8adeaa29bcad6287bee14999', '01a01180-0e00-7944-944c-89c303616c38', 'decided', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b15-86f7-f709b7d4726a","person":"01a01180-0e00-700a-8506-4d1094d2ee06"},"body":{"authority":"easy","outcome":"not_reported","reason":"Intet fravær."},"change_id":"01a01180-0e00-7a0a-bb1b-6a3f8cc2d18e","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"decided","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 12, '01a01180-0e00-7788-8a53-ff471b60db61', '2f9bf1a9095aa1f44c7cc5662f33a4fbed4881927170c10fe3266e925a6b405c', '01a01180-0e00-7977-8821-a1d51283a7c2', 'recorded', '01a01180-0e00-7108-a069-ac7775764ec2', '01a01180-0e00-7a2f-88da-c74956544a09', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7108-a069-ac7775764ec2","person":"01a01180-0e00-7a2f-88da-c74956544a09"},"body":{"answers":{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7},"catalogue":1,"effort":{"duration_ms":14500,"steps_back":1,"taps":8},"language":"da","occurred":{"at":"2026-08-24T13:25:00+02:00","zone":"Europe/Copenhagen"},"unit":"01a01180-0e00-7972-8927-c8a72d149ffa"},"change_id":"01a01180-0e00-7788-8a53-ff471b60db61","device_seq":1,"incident_id":"01a01180-0e00-7977-8821-a1d51283a7c2","kind":"recorded","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 13, '01a01180-0e00-7a93-b76d-b75f28fbcbcc', 'e4414dde7acfd57bb6379f6a89e835f2d605340b3775cee24b50e535d1686ca4', '01a01180-0e00-7944-944c-89c303616c38', 'followed_up', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b15-86f7-f709b7d4726a","person":"01a01180-0e00-700a-8506-4d1094d2ee06"},"body":{"step":"seen"},"change_id":"01a01180-0e00-7a93-b76d-b75f28fbcbcc","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 14, '01a01180-0e00-7d35-802e-514693d49561', 'afeaa680ed838c22396baf228675c697fc25198cd62fd6e3c412cf240eb8c7c6', '01a01180-0e00-7944-944c-89c303616c38', 'followed_up', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b15-86f7-f709b7d4726a","person":"01a01180-0e00-700a-8506-4d1094d2ee06"},"body":{"at":"2026-08-24T13:40:00+02:00","step":"contacted"},"change_id":"01a01180-0e00-7d35-802e-514693d49561","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 15, '01a01180-0e00-7626-8ddf-1442ba78faeb', 'f7e208b1c5735030b374406049d8cb40df30b3f65b8752f981863f3686bea46e', '01a01180-0e00-7944-944c-89c303616c38', 'followed_up', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b15-86f7-f709b7d4726a","person":"01a01180-0e00-700a-8506-4d1094d2ee06"},"body":{"action_id":"01a01180-0e00-77e9-9647-17ce4e93d69f","deadline":"2026-09-24","kind":"pedagogy","owner":{"role":"leader"},"step":"action_agreed","what":"Fast plads"},"change_id":"01a01180-0e00-7626-8ddf-1442ba78faeb","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 16, '01a01180-0e00-7932-a310-dae905d50bce', '348c1360d188f03d172f4a6adbe7c031e686ae78b72363b16eb99718a07b2432', '01a01180-0e00-7944-944c-89c303616c38', 'followed_up', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b15-86f7-f709b7d4726a","person":"01a01180-0e00-700a-8506-4d1094d2ee06"},"body":{"action_id":"01a01180-0e00-77e9-9647-17ce4e93d69f","effect":"worked","step":"effect_assessed"},"change_id":"01a01180-0e00-7932-a310-dae905d50bce","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO change (organisation_id, seq, change_id, sha256, incident_id, kind, device_id, person_id, status, reason, envelope, received_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 17, '01a01180-0e00-761f-890e-9534b45e6380', 'eaf9a6364bf7975154f88d55f545103e5252fb8a08bb94418d4407a9d7221aad', '01a01180-0e00-7944-944c-89c303616c38', 'followed_up', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'accepted', NULL, '{"author":{"device":"01a01180-0e00-7b15-86f7-f709b7d4726a","person":"01a01180-0e00-700a-8506-4d1094d2ee06"},"body":{"step":"messaged","text":"Tak. Vi taler om det mandag."},"change_id":"01a01180-0e00-761f-890e-9534b45e6380","device_seq":1,"incident_id":"01a01180-0e00-7944-944c-89c303616c38","kind":"followed_up","recorded_at":"2026-08-24T13:30:00+02:00","schema":1}', '2026-08-24T12:00:00.000Z');
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7944-944c-89c303616c38', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7a54-a12f-07b96026a770', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":9,"note":"rolig igen"}', 'violence', 17, 0, 1, 1, 1, 1, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7848-ae09-9ad80f221271', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', '2026-08-19T13:25:00+02:00', '2026-08-19T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit', 'colleague', '9', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-707a-89f9-5ef03c96c55c', '{"absence":"no","actor":"colleague","acts":["hit"],"burden":9}', 'colleague', 2, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-77ee-972d-5a1d911e740b', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'pinch_scratch', NULL, NULL, NULL, NULL, NULL, 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-73d8-8166-9d7595e0f4f9', '{"acts":["pinch_scratch"],"tally":{"pinch_scratch":4}}', 'violence', 3, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7000-91ab-fbd246099096', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7608-9a7f-ede4a4a5ea83', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 5, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7e19-a161-940291570719', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7403-8134-b7b1d319d00d', '01a01180-0e00-79f2-9acf-cce082831c49', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 1, 0, '01a01180-0e00-75e0-b8fa-e1103aa8f749', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 7, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7a4e-9cca-8ec5fb5cfe30', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7108-a069-ac7775764ec2', NULL, '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7172-9eab-865014b824fa', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 10, NULL, 0, 0, 0, 0, 0);
INSERT INTO incident (organisation_id, incident_id, unit_id, device_id, person_id, occurred_at, occurred_utc, occurred_zone, recorded_at, acts, actor, burden, trigger_code, place, absence, catalogue, language, duration_ms, taps, steps_back, withdrawn, contested, last_change, answers, procedure, last_seq, contact_hours, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7977-8821-a1d51283a7c2', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7108-a069-ac7775764ec2', '01a01180-0e00-7a2f-88da-c74956544a09', '2026-08-24T13:25:00+02:00', '2026-08-24T11:25:00.000Z', 'Europe/Copenhagen', '2026-08-24T13:30:00+02:00', 'hit|threat_verbal', 'citizen', '7', NULL, NULL, 'no', 1, 'da', 14500, 8, 1, 0, 0, '01a01180-0e00-7788-8a53-ff471b60db61', '{"absence":"no","actor":"citizen","acts":["hit","threat_verbal"],"burden":7}', 'violence', 12, NULL, 0, 0, 0, 0, 0);
INSERT INTO rollup_week (organisation_id, unit_id, week, incidents, high_burden, possible_absence) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-24', 8, 4, 0);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-24', 'hit', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-24', 'threat_verbal', 4);
INSERT INTO rollup_week_act (organisation_id, unit_id, week, act, incidents) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-24', 'pinch_scratch', 4);
INSERT INTO member (organisation_id, device_id, person_id, initials, verifier, joined_at, wrong_tries, paused_until, removed_at) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7108-a069-ac7775764ec2', '01a01180-0e00-7a2f-88da-c74956544a09', 'CC', '$argon2id$v=19$m=19456,t=2,p=1$g3j+YsUedIYKyMrfN4sp8Q$D0Ap/GlUTTmuUFUHKOzLkFkbWFWWHQHCwo/Vepnojks', '2026-08-24T12:00:00.000Z', 0, NULL, NULL);
INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-17', 1);
INSERT INTO workplace (organisation_id, unit_id, content) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '{"help":"Ring til kontoret.","hidden_places":["after_school"]}');
INSERT INTO abandoned_day (organisation_id, device_id, day, question, abandoned) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7403-8134-b7b1d319d00d', '2026-08-24', 'who', 2);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action, with_effect, with_message, closed) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-24', 5, 1, 1, 1, 1, 1, 0);
INSERT INTO rollup_week_contact_hours (organisation_id, unit_id, week, hours, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-24', 0, 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'act', '01a01180-0e00-7972-8927-c8a72d149ffa', 'hit', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'act', '01a01180-0e00-7972-8927-c8a72d149ffa', 'threat_verbal', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'actor', '01a01180-0e00-7972-8927-c8a72d149ffa', 'citizen', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'burden', '01a01180-0e00-7972-8927-c8a72d149ffa', 'high', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'trigger', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'place', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 5);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'absence', '01a01180-0e00-7972-8927-c8a72d149ffa', 'no', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'hour', '01a01180-0e00-7972-8927-c8a72d149ffa', '1-13', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'delay', '01a01180-0e00-7972-8927-c8a72d149ffa', 'hour', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'act', '01a01180-0e00-7972-8927-c8a72d149ffa', 'pinch_scratch', 4);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'actor', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'burden', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'absence', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'hour', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 1);
INSERT INTO rollup_month (organisation_id, month, dimension, unit_id, code, records) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '2026-08-01', 'delay', '01a01180-0e00-7972-8927-c8a72d149ffa', 'not_stated', 1);
INSERT INTO exposure (organisation_id, unit_id, month, hours, headcount) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-07-01', 4120, 40);
INSERT INTO shadow_week (organisation_id, unit_id, week, tallied) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a01180-0e00-7972-8927-c8a72d149ffa', '2026-08-17', 20);
INSERT INTO trial (organisation_id, trial_id, content) VALUES ('01a01180-0e00-7970-b596-6e442d480136', '01a033a4-4a00-7e80-9634-47497a86681b', '{"trial_id":"01a033a4-4a00-7e80-9634-47497a86681b","plan":{"name":"Prøve","units":[{"unit":"01a01180-0e00-7972-8927-c8a72d149ffa","name":"Lyngby Nord","staff":40}],"first":"2026-09-07","last":"2027-03-06","criteria":[{"measure":"seconds_median","bound":{"at_most":30.0}}]},"baseline":{"before":[],"after":[],"hourly_cost":{},"old_counts":[],"shadow_weeks":[],"meetings":[]},"log":[]}');
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 1, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'trends', '01a01180-0e00-7972-8927-c8a72d149ffa', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 2, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'export', '01a01180-0e00-7972-8927-c8a72d149ffa', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 3, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7108-a069-ac7775764ec2', '01a01180-0e00-7a2f-88da-c74956544a09', 'employee', 'own_cases', '01a01180-0e00-7972-8927-c8a72d149ffa', NULL, NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 4, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'case_seen', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7944-944c-89c303616c38', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 5, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'case_handed_out', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-77ee-972d-5a1d911e740b', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 6, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'case_handed_out', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7000-91ab-fbd246099096', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 7, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'case_handed_out', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7a4e-9cca-8ec5fb5cfe30', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 8, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'case_handed_out', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7977-8821-a1d51283a7c2', NULL);
INSERT INTO access_log (organisation_id, entry, at, device_id, person_id, role, reading, unit_id, incident_id, trial_id) VALUES ('01a01180-0e00-7970-b596-6e442d480136', 9, '2026-08-24T12:00:00.000Z', '01a01180-0e00-7b15-86f7-f709b7d4726a', '01a01180-0e00-700a-8506-4d1094d2ee06', 'safety_group', 'case_handed_out', '01a01180-0e00-7972-8927-c8a72d149ffa', '01a01180-0e00-7944-944c-89c303616c38', NULL);
COMMIT;
