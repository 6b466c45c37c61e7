-- Disputes about a customer: one case, which the vendor sees whole, and a side per registration, which its partner sees alone.
-- `app.own_partner` is the firm of whoever asks; what a distributor sees of its resellers does not reach into disputes.

CREATE TABLE dispute_settings (
  tenant_id uuid PRIMARY KEY REFERENCES tenants,
  -- Business days that a side has for an answer, and days before the end on which it is reminded.
  evidence_days integer NOT NULL DEFAULT 5 CHECK (evidence_days BETWEEN 1 AND 60),
  reminder_days integer[] NOT NULL DEFAULT '{1}' CHECK (cardinality(reminder_days) <= 5),
  -- Business days in which a losing side may appeal; 0 allows no appeal.
  appeal_days integer NOT NULL DEFAULT 10 CHECK (appeal_days BETWEEN 0 AND 60),
  decided_by text NOT NULL DEFAULT 'managers' CHECK (decided_by IN ('managers', 'administrators')),
  -- Business days that a partner has to consent to a customer's release.
  consent_days integer NOT NULL DEFAULT 5 CHECK (consent_days BETWEEN 1 AND 60),
  -- Months after a won deal in which its partner is the incumbent, and business days of first refusal; 0 switches either off.
  incumbency_months integer NOT NULL DEFAULT 12 CHECK (incumbency_months BETWEEN 0 AND 60),
  first_refusal_days integer NOT NULL DEFAULT 0 CHECK (first_refusal_days BETWEEN 0 AND 60),
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
ALTER TABLE dispute_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_settings TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON dispute_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON dispute_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON dispute_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE disputes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 8 AND 20),
  status text NOT NULL CHECK (status IN ('requested', 'opened', 'evidence_requested', 'under_decision', 'decided', 'appealed',
    'closed', 'withdrawn', 'dismissed')),
  origin text NOT NULL CHECK (origin IN ('vendor', 'partner')),
  customer_name text NOT NULL CHECK (length(customer_name) BETWEEN 1 AND 200),
  -- All partners with a side. A partner is let to the row by it, so that its verbs can lock the case; it is told none of it.
  partner_ids uuid[] NOT NULL CHECK (cardinality(partner_ids) BETWEEN 1 AND 6),
  assigned_to uuid,
  opened_by_name text NOT NULL CHECK (length(opened_by_name) <= 200),
  opened_at timestamptz NOT NULL,
  -- The next deadline of the case: the latest answer that is waited for, or the end of the appeal window.
  due_at timestamptz,
  appeal_until timestamptz,
  decided_at timestamptz,
  closed_at timestamptz,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, assigned_to) REFERENCES memberships (tenant_id, id),
  CHECK ((status IN ('closed', 'withdrawn', 'dismissed')) = (closed_at IS NOT NULL)),
  CHECK (status NOT IN ('decided', 'appealed') OR decided_at IS NOT NULL)
);
CREATE INDEX disputes_by_change ON disputes (tenant_id, updated_at DESC, id DESC);
CREATE INDEX disputes_by_status ON disputes (tenant_id, status, updated_at DESC, id DESC);
CREATE INDEX disputes_by_due ON disputes (tenant_id, due_at, id) WHERE closed_at IS NULL;
ALTER TABLE disputes ENABLE ROW LEVEL SECURITY;
ALTER TABLE disputes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON disputes TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- A channel manager sees a case only with all its partners in view: half of it would tell the other half.
CREATE POLICY party_fence ON disputes AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_ids <@ coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]
    ELSE nullif(current_setting('app.own_partner', true), '')::uuid = ANY (partner_ids) END);

CREATE TABLE dispute_sides (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  -- Whether this side asked for the case.
  claimant boolean NOT NULL DEFAULT false,
  standing text NOT NULL DEFAULT 'open' CHECK (standing IN ('open', 'won', 'shared', 'lost', 'withdrawn')),
  -- Set when the registration was put on hold for this case, so that the case's end releases it.
  held boolean NOT NULL DEFAULT false,
  share_basis_points integer CHECK (share_basis_points BETWEEN 1 AND 10000),
  reason_label jsonb CHECK (jsonb_typeof(reason_label) = 'object'),
  -- The outcome in words fit for this partner.
  told text CHECK (length(told) BETWEEN 1 AND 2000),
  appealed_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, dispute_id, deal_id),
  FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  CHECK ((standing = 'shared') = (share_basis_points IS NOT NULL))
);
CREATE INDEX dispute_sides_of_partner ON dispute_sides (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE INDEX dispute_sides_of_deal ON dispute_sides (tenant_id, deal_id);

-- What the vendor itself claims in a case: its own account or opportunity, from the evidence of the first registration.
CREATE TABLE dispute_claims (
  tenant_id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('account', 'opportunity')),
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 300),
  PRIMARY KEY (tenant_id, dispute_id, subject_id),
  FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id)
);
ALTER TABLE dispute_claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_claims FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_claims TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON dispute_claims AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- What the vendor asks one side, and until when.
CREATE TABLE dispute_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  side_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  question text NOT NULL CHECK (length(question) BETWEEN 1 AND 4000),
  asked_by_name text NOT NULL CHECK (length(asked_by_name) <= 200),
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'missed', 'answered', 'cancelled')),
  answered_at timestamptz,
  reminded_days_left integer,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, side_id) REFERENCES dispute_sides (tenant_id, id),
  CHECK ((state = 'answered') = (answered_at IS NOT NULL))
);
CREATE INDEX dispute_requests_of_side ON dispute_requests (tenant_id, side_id, id);
CREATE INDEX dispute_requests_of_dispute ON dispute_requests (tenant_id, dispute_id, id);

-- What a side says: its claim, its answers, its appeal. Files hang on a statement.
CREATE TABLE dispute_statements (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  side_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('claim', 'answer', 'appeal')),
  request_id uuid,
  late boolean NOT NULL DEFAULT false,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  author_name text NOT NULL CHECK (length(author_name) <= 200),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, side_id) REFERENCES dispute_sides (tenant_id, id),
  FOREIGN KEY (tenant_id, request_id) REFERENCES dispute_requests (tenant_id, id),
  CHECK ((kind = 'answer') = (request_id IS NOT NULL))
);
CREATE INDEX dispute_statements_of_side ON dispute_statements (tenant_id, side_id, id);
CREATE INDEX dispute_statements_of_dispute ON dispute_statements (tenant_id, dispute_id, id);

-- What the vendor's staff say among themselves, and the record of each decision: one per instance.
CREATE TABLE dispute_notes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  author_name text NOT NULL CHECK (length(author_name) <= 200),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id)
);
CREATE INDEX dispute_notes_of_dispute ON dispute_notes (tenant_id, dispute_id, id);

CREATE TABLE dispute_decisions (
  tenant_id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  -- 1 the decision, 2 the decision on an appeal.
  instance integer NOT NULL CHECK (instance IN (1, 2)),
  verdict text NOT NULL CHECK (verdict IN ('winner', 'split', 'reject_all')),
  outcomes jsonb NOT NULL CHECK (jsonb_typeof(outcomes) = 'array'),
  record text NOT NULL CHECK (length(record) BETWEEN 1 AND 10000),
  decided_by text NOT NULL CHECK (length(decided_by) <= 100),
  decided_by_name text NOT NULL CHECK (length(decided_by_name) <= 200),
  decided_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, dispute_id, instance),
  FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes (tenant_id, id)
);

ALTER TABLE dispute_sides ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_sides FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_sides TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON dispute_sides AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);

ALTER TABLE dispute_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_requests TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON dispute_requests AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);

ALTER TABLE dispute_statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_statements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_statements TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON dispute_statements AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    WHEN current_setting('app.side', true) = 'vendor'
      THEN partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);

ALTER TABLE dispute_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_notes TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON dispute_notes AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

ALTER TABLE dispute_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE dispute_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON dispute_decisions TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON dispute_decisions AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Files of a statement are for its own firm and the vendor: not even the distributor above sees them.
CREATE POLICY dispute_fence ON files AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN subject_kind IS DISTINCT FROM 'dispute_statement' OR current_setting('app.side', true) = 'vendor' THEN true
    ELSE partner_id = nullif(current_setting('app.own_partner', true), '')::uuid END);
