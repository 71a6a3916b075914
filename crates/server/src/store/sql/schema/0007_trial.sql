-- Trials: what was agreed before they began, what it was like before, and every change since.
CREATE TABLE trial (
    organisation_id TEXT NOT NULL REFERENCES organisation (organisation_id),
    trial_id        TEXT NOT NULL,
    content         TEXT NOT NULL,              -- JSON
    PRIMARY KEY (organisation_id, trial_id)
);
