-- On hold: a registration whose answer waits for something outside. The response clock stands until it is released.

ALTER TABLE deals DROP CONSTRAINT deals_approval_status_check;
ALTER TABLE deals ADD CONSTRAINT deals_approval_status_check CHECK (approval_status IN
  ('draft', 'submitted', 'under_review', 'info_requested', 'on_hold', 'approved', 'rejected', 'withdrawn', 'revoked', 'expired'));

ALTER TABLE deals
  ADD COLUMN held_at timestamptz,
  -- The last moment of the hold; null holds until somebody releases it.
  ADD COLUMN held_until timestamptz,
  -- The next step, in words for the partner. Why it is held stays in an event among the vendor's staff.
  ADD COLUMN hold_note text CHECK (length(hold_note) BETWEEN 1 AND 500);
ALTER TABLE deals ADD CONSTRAINT deals_hold_check CHECK ((approval_status = 'on_hold') = (held_at IS NOT NULL)
  AND (held_at IS NOT NULL OR (held_until IS NULL AND hold_note IS NULL)) AND held_until >= held_at);
CREATE INDEX deals_held ON deals (tenant_id, held_until, id) WHERE approval_status = 'on_hold';
