-- Release of a protected customer. The wish of another partner and the procedure with the registered one are two rows, so
-- that neither partner reads a word of the other.

CREATE TABLE release_wishes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The partner that asks, with its own registration of the customer.
  partner_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  statement text NOT NULL CHECK (length(statement) BETWEEN 1 AND 4000),
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'released', 'not_released', 'withdrawn')),
  asked_by_name text NOT NULL CHECK (length(asked_by_name) <= 200),
  created_at timestamptz NOT NULL,
  answered_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id),
  CHECK ((state = 'open') = (answered_at IS NULL))
);
CREATE UNIQUE INDEX release_wishes_open ON release_wishes (tenant_id, deal_id) WHERE state = 'open';
CREATE INDEX release_wishes_by_time ON release_wishes (tenant_id, created_at DESC, id DESC);

CREATE TABLE releases (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The registered partner and the registration that protects the customer.
  partner_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  asked_by text NOT NULL CHECK (asked_by IN ('customer', 'vendor', 'partner')),
  -- What the registered partner is told.
  message text NOT NULL CHECK (length(message) BETWEEN 1 AND 4000),
  consent_due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'asked' CHECK (state IN ('asked', 'consented', 'refused', 'unanswered', 'released', 'not_released')),
  answer_note text CHECK (length(answer_note) BETWEEN 1 AND 4000),
  answered_by_name text CHECK (length(answered_by_name) <= 200),
  answered_at timestamptz,
  -- The first day without protection, and why, in words for the registered partner.
  free_from date,
  reason text CHECK (length(reason) BETWEEN 1 AND 2000),
  decided_by_name text CHECK (length(decided_by_name) <= 200),
  decided_at timestamptz,
  opened_by_name text NOT NULL CHECK (length(opened_by_name) <= 200),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id),
  CHECK ((state IN ('released', 'not_released')) = (decided_at IS NOT NULL)),
  CHECK ((state = 'released') = (free_from IS NOT NULL))
);
CREATE UNIQUE INDEX releases_running ON releases (tenant_id, deal_id) WHERE state IN ('asked', 'consented', 'refused', 'unanswered');
CREATE INDEX releases_by_change ON releases (tenant_id, updated_at DESC, id DESC);
CREATE INDEX releases_of_partner ON releases (tenant_id, partner_id, updated_at DESC, id DESC);

-- Which wish led to which procedure: among the vendor's staff.
CREATE TABLE release_grounds (
  tenant_id uuid NOT NULL,
  release_id uuid NOT NULL,
  wish_id uuid,
  -- Why the vendor asks, for its staff.
  note text NOT NULL CHECK (length(note) BETWEEN 1 AND 4000),
  PRIMARY KEY (tenant_id, release_id),
  FOREIGN KEY (tenant_id, release_id) REFERENCES releases (tenant_id, id),
  FOREIGN KEY (tenant_id, wish_id) REFERENCES release_wishes (tenant_id, id)
);
ALTER TABLE release_grounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_grounds FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON release_grounds TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON release_grounds AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- First refusal of an incumbent: while it runs, another partner's renewal of the customer waits on hold.
CREATE TABLE first_refusals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  -- The incumbent and the deal that it won.
  partner_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  until timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'used', 'declined', 'lapsed')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id)
);
CREATE UNIQUE INDEX first_refusals_running ON first_refusals (tenant_id, deal_id) WHERE state = 'running';
CREATE INDEX first_refusals_of_partner ON first_refusals (tenant_id, partner_id, id);

ALTER TABLE release_wishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE release_wishes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON release_wishes TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON release_wishes AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);

ALTER TABLE releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE releases FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON releases TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON releases AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);

ALTER TABLE first_refusals ENABLE ROW LEVEL SECURITY;
ALTER TABLE first_refusals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON first_refusals TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON first_refusals AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);
