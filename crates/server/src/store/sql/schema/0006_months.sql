-- Figures by month of whole weeks and by kind, working hours, and what was tallied in shadow weeks.

-- Records of each kind, kept in the transaction of the change they follow from. Violence only. A month is named by its
-- first day; a week belongs to the month of its Thursday.
CREATE TABLE rollup_month (
    organisation_id TEXT    NOT NULL,
    month           TEXT    NOT NULL,
    dimension       TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    code            TEXT    NOT NULL,
    records         INTEGER NOT NULL CHECK (records >= 0),
    PRIMARY KEY (organisation_id, month, dimension, unit_id, code)
);

-- Typed or imported. Whole hours.
CREATE TABLE exposure (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    month           TEXT    NOT NULL,
    hours           INTEGER CHECK (hours > 0),
    headcount       INTEGER CHECK (headcount > 0),
    PRIMARY KEY (organisation_id, unit_id, month),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);

CREATE TABLE shadow_week (
    organisation_id TEXT    NOT NULL,
    unit_id         TEXT    NOT NULL,
    week            TEXT    NOT NULL,           -- the Monday
    tallied         INTEGER NOT NULL CHECK (tallied >= 0),
    PRIMARY KEY (organisation_id, unit_id, week),
    FOREIGN KEY (organisation_id, unit_id) REFERENCES unit (organisation_id, unit_id)
);
