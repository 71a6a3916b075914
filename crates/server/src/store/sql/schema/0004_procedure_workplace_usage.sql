-- What a colleague did belongs to another procedure: it leaves the figures of violence and is counted for
-- itself. A workplace tells its staff whom to turn to. What was begun and not recorded is counted, without content.

ALTER TABLE incident ADD COLUMN procedure TEXT NOT NULL DEFAULT 'violence'
    CHECK (procedure IN ('violence', 'colleague'));
UPDATE incident SET procedure = 'colleague' WHERE actor = 'colleague';

-- Incidents between colleagues by unit and week.
CREATE TABLE rollup_week_colleague (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    week            TEXT    NOT NULL,           -- the Monday
    incidents       INTEGER NOT NULL CHECK (incidents >= 0),
    PRIMARY KEY (organisation_id, unit_id, week)
);

CREATE TEMPORARY TABLE moved AS
    SELECT organisation_id, unit_id, date(substr(occurred_at, 1, 10), '-6 days', 'weekday 1') AS week, acts,
        burden IN ('7', '8', '9', '10') AS high_burden, absence IN ('maybe', 'yes') AS possible_absence
    FROM incident WHERE procedure = 'colleague' AND withdrawn = 0;

INSERT INTO rollup_week_colleague (organisation_id, unit_id, week, incidents)
    SELECT organisation_id, unit_id, week, count(*) FROM moved
    WHERE week IS NOT NULL GROUP BY organisation_id, unit_id, week;

UPDATE rollup_week SET
    incidents = incidents - (SELECT count(*) FROM moved
        WHERE moved.organisation_id = rollup_week.organisation_id
          AND moved.unit_id = rollup_week.unit_id AND moved.week = rollup_week.week),
    high_burden = high_burden - (SELECT count(*) FROM moved
        WHERE moved.organisation_id = rollup_week.organisation_id
          AND moved.unit_id = rollup_week.unit_id AND moved.week = rollup_week.week AND moved.high_burden),
    possible_absence = possible_absence - (SELECT count(*) FROM moved
        WHERE moved.organisation_id = rollup_week.organisation_id
          AND moved.unit_id = rollup_week.unit_id AND moved.week = rollup_week.week AND moved.possible_absence);

UPDATE rollup_week_act SET
    incidents = incidents - (SELECT count(*) FROM moved
        WHERE moved.organisation_id = rollup_week_act.organisation_id
          AND moved.unit_id = rollup_week_act.unit_id AND moved.week = rollup_week_act.week
          AND instr('|' || moved.acts || '|', '|' || rollup_week_act.act || '|') > 0);

DELETE FROM rollup_week WHERE incidents = 0;
DELETE FROM rollup_week_act WHERE incidents = 0;
DROP TABLE moved;

-- What a workplace tells its own staff.
CREATE TABLE workplace (
    organisation_id TEXT NOT NULL,
    unit_id         TEXT NOT NULL,
    content         TEXT NOT NULL,              -- JSON
    PRIMARY KEY (organisation_id, unit_id),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);

-- Recordings that were begun on a day and never saved, by the question they were left at. No content, no incident.
CREATE TABLE abandoned_day (
    organisation_id TEXT    NOT NULL,
    device_id       TEXT    NOT NULL,
    day             TEXT    NOT NULL,
    question        TEXT    NOT NULL,
    abandoned       INTEGER NOT NULL CHECK (abandoned >= 0),
    PRIMARY KEY (organisation_id, device_id, day, question),
    FOREIGN KEY (organisation_id, device_id) REFERENCES device (organisation_id, device_id)
);
