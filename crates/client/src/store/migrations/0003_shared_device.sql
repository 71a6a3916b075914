-- People who record on this shared device with their initials. The check is ten bits of what Argon2id makes of the PIN:
-- enough to refuse a wrong one, too few to find the right one from.
CREATE TABLE member (
    person_id    TEXT PRIMARY KEY,
    initials     TEXT NOT NULL,
    salt         BLOB NOT NULL,
    bits         INTEGER NOT NULL,
    wrong        INTEGER NOT NULL,      -- tries in a row
    paused_until TEXT                   -- RFC 3339
) STRICT, WITHOUT ROWID;

-- All that a shared device keeps of a change that was delivered: its digest, to reconcile by. It covers ids with random
-- bits that stand nowhere here, so nothing can be guessed back from it.
CREATE TABLE delivered (
    sha256 TEXT PRIMARY KEY,
    seq    INTEGER                      -- place in the organisation's order
) STRICT, WITHOUT ROWID;
