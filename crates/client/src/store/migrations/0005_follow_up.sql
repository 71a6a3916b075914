-- Cases of the workplace, on a device of its safety group: each as the central store handed it out last, whole. What this
-- device did about them stands in the change log and is sent from there.
CREATE TABLE unit_case (
    incident_id TEXT PRIMARY KEY,
    reporter    TEXT,                   -- JSON; null when it was recorded without a name
    changes     TEXT NOT NULL           -- JSON: changes in effect with their places
) STRICT, WITHOUT ROWID;

-- Up to which place the person has read what others did about an incident of their own.
CREATE TABLE heard (
    incident_id TEXT PRIMARY KEY,
    seq         INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
