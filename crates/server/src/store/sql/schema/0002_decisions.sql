-- Decisions are news for the one who recorded the incident, on whichever device. They are few: an index of their own
-- keeps the question "what was decided since?" from reading everybody's changes.
CREATE INDEX change_decided ON change (organisation_id, seq) WHERE kind = 'decided' AND status = 'accepted';
