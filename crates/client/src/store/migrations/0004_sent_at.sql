-- When the central store said that it has the change. Null for what other devices made, and for what was sent before this
-- was noted. Set with the receipt: a save does not touch it.
ALTER TABLE change ADD COLUMN sent_at TEXT;
