-- Follow-up: what the safety group does about incidents, figures of it, and who looked at which incident.

-- How an incident stands in the figures of follow-up, and the place of its newest change in effect: a safety group's
-- device asks for what is new at its workplace.
ALTER TABLE incident ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN contact_hours INTEGER;              -- from record to first talk; none before it
ALTER TABLE incident ADD COLUMN contacted_in_time INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN with_action INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN with_effect INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN with_message INTEGER NOT NULL DEFAULT 0;
ALTER TABLE incident ADD COLUMN closed INTEGER NOT NULL DEFAULT 0;
UPDATE incident SET last_seq = coalesce((SELECT max(seq) FROM change
    WHERE change.organisation_id = incident.organisation_id
      AND change.incident_id = incident.incident_id AND change.status = 'accepted'), 0);
CREATE INDEX incident_news ON incident (organisation_id, unit_id, last_seq);

-- What others do about incidents is news for whoever recorded them.
DROP INDEX change_decided;
CREATE INDEX change_of_others ON change (organisation_id, seq)
    WHERE kind IN ('decided', 'followed_up') AND status = 'accepted';

-- How records were followed up, by unit and week of the incident. Records between colleagues are not among them.
CREATE TABLE rollup_week_follow_up (
    organisation_id   TEXT    NOT NULL,
    unit_id           TEXT    NOT NULL,
    week              TEXT    NOT NULL,          -- the Monday
    records           INTEGER NOT NULL CHECK (records >= 0),
    contacted         INTEGER NOT NULL CHECK (contacted >= 0),
    contacted_in_time INTEGER NOT NULL CHECK (contacted_in_time >= 0),
    with_action       INTEGER NOT NULL CHECK (with_action >= 0),
    with_effect       INTEGER NOT NULL CHECK (with_effect >= 0),
    with_message      INTEGER NOT NULL CHECK (with_message >= 0),
    closed            INTEGER NOT NULL CHECK (closed >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);
INSERT INTO rollup_week_follow_up (organisation_id, unit_id, week, records, contacted, contacted_in_time, with_action,
        with_effect, with_message, closed)
    SELECT organisation_id, unit_id, date(substr(occurred_at, 1, 10), '-6 days', 'weekday 1') AS monday, count(*),
        0, 0, 0, 0, 0, 0
    FROM incident
    WHERE procedure = 'violence' AND withdrawn = 0
      AND date(substr(occurred_at, 1, 10), '-6 days', 'weekday 1') IS NOT NULL
    GROUP BY organisation_id, unit_id, monday;

-- The distribution of hours from record to first talk, so that any median can be taken.
CREATE TABLE rollup_week_contact_hours (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    week            TEXT    NOT NULL,            -- the Monday
    hours           INTEGER NOT NULL,
    records         INTEGER NOT NULL CHECK (records >= 0),
    PRIMARY KEY (organisation_id, unit_id, week, hours)
);

-- Which incident was looked at, where it was one.
ALTER TABLE access_log ADD COLUMN incident_id TEXT;
CREATE INDEX access_log_by_incident ON access_log (organisation_id, incident_id, device_id);
