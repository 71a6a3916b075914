-- Keys that texts in `change.envelope` are sealed with: their ids alone, never a key. The last one taken seals; others
-- stand here until nothing is sealed with them any more. Sealing what is there is not SQL's work and follows.
CREATE TABLE text_key (
    key_id TEXT    NOT NULL PRIMARY KEY,
    place  INTEGER NOT NULL                     -- in the order they were taken
);
