-- What happens to a protection after it was given: extensions, milestones that lengthen it, changes of what was registered,
-- and silence that ends it.

ALTER TABLE deals
  -- What the protection covers, as it was when the registration was submitted; no values means all of it.
  ADD COLUMN scope_kind text NOT NULL DEFAULT 'account' CHECK (scope_kind IN ('account', 'division', 'product_line', 'territory')),
  ADD COLUMN scope_values text[] NOT NULL DEFAULT '{}' CHECK (cardinality(scope_values) <= 50),
  -- The customer's division or site, as the partner calls it.
  ADD COLUMN division text CHECK (length(division) BETWEEN 1 AND 200),
  -- When the partner last did something for a protected registration; null: not since it was approved.
  ADD COLUMN active_at timestamptz,
  -- Whether the silence since then was pointed out, and whether it has ended the protection.
  ADD COLUMN silence_told_at timestamptz,
  ADD COLUMN lapsed_at timestamptz,
  -- Set by the vendor's throttle: somebody has to look at it, whatever else would approve it by itself.
  ADD COLUMN manual_review boolean NOT NULL DEFAULT false,
  -- Version of the vendor's rules under which the protection was given.
  ADD COLUMN rules_version integer;

CREATE INDEX deals_open_of_partner ON deals (tenant_id, partner_id)
  WHERE outcome = 'open' AND approval_status IN ('submitted', 'under_review', 'info_requested', 'approved');

-- Something asked of the vendor, or told, about an approved registration; at most one of a kind waits for an answer.
CREATE TABLE deal_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('extension', 'milestone', 'amendment')),
  -- Which milestone; empty for everything else.
  key text NOT NULL DEFAULT '' CHECK (key ~ '^[a-z0-9_]{0,40}$'),
  label jsonb CHECK (jsonb_typeof(label) = 'object'),
  status text NOT NULL CHECK (status IN ('pending', 'granted', 'declined', 'withdrawn')),
  reason text CHECK (length(reason) BETWEEN 1 AND 2000),
  -- Files of the registration that show it.
  file_ids uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(file_ids) <= 20),
  -- The day on which a milestone was reached.
  reached_on date,
  days_asked integer CHECK (days_asked BETWEEN 1 AND 1095),
  -- Days by which it has lengthened the protection.
  days_given integer NOT NULL DEFAULT 0 CHECK (days_given BETWEEN 0 AND 1095),
  expires_before timestamptz,
  expires_after timestamptz,
  -- What an amendment asks for, and how the fields stood before.
  change jsonb CHECK (jsonb_typeof(change) = 'object'),
  before jsonb CHECK (jsonb_typeof(before) = 'object'),
  asked_by uuid,
  asked_by_name text NOT NULL CHECK (length(asked_by_name) <= 200),
  asked_by_side text NOT NULL CHECK (asked_by_side IN ('vendor', 'partner')),
  asked_at timestamptz NOT NULL,
  decided_by uuid,
  decided_by_name text CHECK (length(decided_by_name) <= 200),
  decided_at timestamptz,
  decision_note text CHECK (length(decision_note) BETWEEN 1 AND 2000),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  CHECK ((kind = 'milestone') = (key <> '')),
  CHECK ((kind = 'amendment') = (change IS NOT NULL)),
  CHECK ((status = 'pending') = (decided_at IS NULL)),
  CHECK (status = 'granted' OR days_given = 0)
);
CREATE UNIQUE INDEX deal_requests_pending ON deal_requests (tenant_id, deal_id, kind, key) WHERE status = 'pending';
CREATE UNIQUE INDEX deal_requests_reached ON deal_requests (tenant_id, deal_id, key)
  WHERE kind = 'milestone' AND status IN ('pending', 'granted');
CREATE INDEX deal_requests_waiting ON deal_requests (tenant_id, asked_at, id) WHERE status = 'pending';
CREATE INDEX deal_requests_of_deal ON deal_requests (tenant_id, deal_id, id);
ALTER TABLE deal_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_requests TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_requests AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- Where a partner's submissions queue while the vendor caps open registrations: whoever holds the row counts the seats.
CREATE TABLE deal_seats (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, partner_id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id)
);
ALTER TABLE deal_seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_seats FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_seats TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_seats AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
