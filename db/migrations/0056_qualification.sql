-- What a programme's tiers demand, version by version, and where each partner stands against it.

CREATE TABLE tier_requirements (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  state text NOT NULL CHECK (state IN ('draft', 'published')),
  -- The vendor's day from which the version holds, until the day of a later one.
  effective_from date,
  -- One entry per tier that demands something: {tierId, condition}.
  tiers jsonb NOT NULL CHECK (jsonb_typeof(tiers) = 'array'),
  -- Days of notice once a tier is no longer earned, and of grace after them, before the partner moves down.
  notice_days integer NOT NULL CHECK (notice_days BETWEEN 0 AND 730),
  grace_days integer NOT NULL CHECK (grace_days BETWEEN 0 AND 365),
  note text CHECK (length(note) <= 2000),
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  published_by_name text CHECK (length(published_by_name) <= 200),
  published_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, programme_id, number),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes (tenant_id, id) ON DELETE CASCADE,
  CHECK ((state = 'published') = (published_at IS NOT NULL) AND (state = 'published') = (published_by_name IS NOT NULL)),
  CHECK (state = 'draft' OR effective_from IS NOT NULL)
);
CREATE UNIQUE INDEX tier_requirements_draft ON tier_requirements (tenant_id, programme_id) WHERE state = 'draft';
ALTER TABLE tier_requirements ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_requirements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON tier_requirements TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- A partner is measured by what is published; what the vendor only considers is the vendor's.
CREATE POLICY vendor_fence ON tier_requirements AS RESTRICTIVE FOR SELECT TO millrace_app
  USING (state = 'published' OR current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_inserts ON tier_requirements AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON tier_requirements AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON tier_requirements AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE tier_standings (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  requirement_id uuid NOT NULL,
  -- The tier the partner was on after the evaluation, and the one that its figures earn; null for none.
  tier_id uuid,
  earned_tier_id uuid,
  state text NOT NULL CHECK (state IN ('holds', 'at_risk', 'notice', 'grace', 'override')),
  since timestamptz NOT NULL,
  -- The last day of notice and of grace.
  notice_ends date,
  grace_ends date,
  -- The first day on which the tier would no longer be earned if nothing were won until then.
  lapses_on date,
  evaluated_at timestamptz NOT NULL,
  override_until date,
  override_reason text CHECK (length(override_reason) BETWEEN 1 AND 1000),
  override_by_name text CHECK (length(override_by_name) <= 200),
  PRIMARY KEY (tenant_id, partner_id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes (tenant_id, id),
  FOREIGN KEY (tenant_id, requirement_id) REFERENCES tier_requirements (tenant_id, id),
  FOREIGN KEY (tenant_id, tier_id) REFERENCES tiers (tenant_id, id),
  FOREIGN KEY (tenant_id, earned_tier_id) REFERENCES tiers (tenant_id, id),
  CHECK ((state IN ('notice', 'grace')) = (notice_ends IS NOT NULL AND grace_ends IS NOT NULL)),
  CHECK ((override_until IS NULL) = (override_reason IS NULL) AND (override_until IS NULL) = (override_by_name IS NULL)),
  CHECK (state <> 'override' OR override_until IS NOT NULL)
);
CREATE INDEX tier_standings_by_state ON tier_standings (tenant_id, state, since DESC, partner_id DESC);
CREATE INDEX tier_standings_by_time ON tier_standings (tenant_id, since DESC, partner_id DESC);
CREATE INDEX tier_standings_of_programme ON tier_standings (tenant_id, programme_id);
ALTER TABLE tier_standings ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_standings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON tier_standings TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON tier_standings AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY vendor_inserts ON tier_standings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON tier_standings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON tier_standings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- A draft applied to the past: who would have moved, and what it would have cost.
CREATE TABLE tier_replays (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  requirement_id uuid NOT NULL,
  -- The draft's version that was replayed; a later change makes the answer stale.
  requirement_version integer NOT NULL,
  months integer NOT NULL CHECK (months BETWEEN 1 AND 24),
  state text NOT NULL CHECK (state IN ('running', 'done')),
  requested_by_name text NOT NULL CHECK (length(requested_by_name) <= 200),
  requested_at timestamptz NOT NULL,
  finished_at timestamptz,
  result jsonb,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, requirement_id) REFERENCES tier_requirements (tenant_id, id) ON DELETE CASCADE,
  CHECK ((state = 'done') = (finished_at IS NOT NULL) AND (state = 'done') = (result IS NOT NULL))
);
CREATE INDEX tier_replays_of_requirement ON tier_replays (tenant_id, requirement_id, requested_at DESC);
ALTER TABLE tier_replays ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_replays FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON tier_replays TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON tier_replays AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- What partners are measured by, without reading a row that did not count.
CREATE INDEX deals_won ON deals (tenant_id, won_at) INCLUDE (partner_id, currency, won_amount_minor) WHERE won_at IS NOT NULL;
CREATE INDEX deals_approved ON deals (tenant_id, approved_at) INCLUDE (partner_id, deal_type_id, currency, amount_minor)
  WHERE approved_at IS NOT NULL;
