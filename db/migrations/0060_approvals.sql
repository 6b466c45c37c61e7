-- Approvals: which chain of people a record passes through, and how far it has come. The machinery knows no kind of record;
-- `kind`/`subject_kind` name it, `about` holds the words by which people know it.

-- Versions of a kind's rules. A version never changes: a change is a new one from a date, and one that has not begun may
-- be withdrawn.
CREATE TABLE approval_policies (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  number integer NOT NULL CHECK (number >= 1),
  definition jsonb NOT NULL CHECK (jsonb_typeof(definition) = 'object'),
  starts_at timestamptz NOT NULL,
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  withdrawn_at timestamptz CHECK (withdrawn_at < starts_at),
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, kind, number)
);
ALTER TABLE approval_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_policies FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON approval_policies TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON approval_policies AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON approval_policies AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON approval_policies AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE approval_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  subject_kind text NOT NULL CHECK (subject_kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  subject_id uuid NOT NULL,
  about jsonb NOT NULL CHECK (jsonb_typeof(about) = 'object'),
  -- Version of the rules that chose the chain, the rule's name, and why it applied.
  policy_number integer NOT NULL CHECK (policy_number >= 1),
  rule_name text CHECK (length(rule_name) BETWEEN 1 AND 120),
  trace jsonb NOT NULL CHECK (jsonb_typeof(trace) = 'array'),
  -- Whether the partner may read who decides.
  shows_names boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'approved', 'rejected', 'recalled')),
  submitted_by uuid,
  -- Whose record it is when a step asks for its owner.
  owner_id uuid,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, submitted_by) REFERENCES memberships (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships (tenant_id, id),
  CHECK ((state = 'waiting') = (closed_at IS NULL))
);
-- A record waits in one chain at a time.
CREATE UNIQUE INDEX approval_requests_one_waiting ON approval_requests (tenant_id, subject_kind, subject_id)
  WHERE state = 'waiting';
CREATE INDEX approval_requests_of_subject ON approval_requests (tenant_id, subject_id, id);
ALTER TABLE approval_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON approval_requests TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON approval_requests AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

CREATE TABLE approval_steps (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  request_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 0 AND 19),
  -- Steps of one stage run side by side; the next stage begins when all of them are done.
  stage integer NOT NULL CHECK (stage BETWEEN 0 AND 19),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- 'any': one vote will do; 'all': one for each of `approvers`.
  mode text NOT NULL CHECK (mode IN ('any', 'all')),
  approvers jsonb NOT NULL CHECK (jsonb_typeof(approvers) = 'array'),
  -- Business minutes in which the step is to be decided.
  sla_minutes integer NOT NULL CHECK (sla_minutes BETWEEN 1 AND 60000),
  state text NOT NULL CHECK (state IN ('pending', 'active', 'approved', 'rejected', 'skipped', 'cancelled')),
  opened_at timestamptz,
  due_at timestamptz,
  -- When its people were looked up and asked; null until then.
  seated_at timestamptz,
  -- 80 or 100: the share of its time at which it was last escalated.
  escalated integer CHECK (escalated IN (80, 100)),
  closed_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, request_id, position),
  FOREIGN KEY (tenant_id, request_id) REFERENCES approval_requests (tenant_id, id) ON DELETE CASCADE,
  CHECK (state <> 'active' OR (opened_at IS NOT NULL AND due_at IS NOT NULL)),
  CHECK ((state IN ('pending', 'active')) = (closed_at IS NULL))
);
ALTER TABLE approval_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON approval_steps TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON approval_steps AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- Who is asked in a step. A seat fills one place (`slot`, an index of the step's approvers).
CREATE TABLE approval_seats (
  tenant_id uuid NOT NULL,
  step_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  slot integer NOT NULL CHECK (slot BETWEEN 0 AND 19),
  partner_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) <= 200),
  source text NOT NULL CHECK (source IN ('chain', 'fallback', 'delegated', 'reassigned', 'escalated')),
  -- 'handed': given to somebody else; 'closed': the step is over.
  state text NOT NULL CHECK (state IN ('asked', 'handed', 'closed')),
  asked_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, step_id, membership_id, slot),
  FOREIGN KEY (tenant_id, step_id) REFERENCES approval_steps (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id)
);
CREATE INDEX approval_seats_asked ON approval_seats (tenant_id, membership_id, subject_id) WHERE state = 'asked';
ALTER TABLE approval_seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_seats FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON approval_seats TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON approval_seats AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- What people did in a step, append only: there is no way to change or take back a row.
CREATE TABLE approval_votes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  step_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  act text NOT NULL CHECK (act IN ('approve', 'reject', 'delegate', 'reassign', 'skip', 'recall', 'escalate')),
  -- Who did it; null for automation.
  membership_id uuid,
  name text NOT NULL CHECK (length(name) <= 200),
  -- In whose place: the people whose seats a vote counts for, or who handed a seat on.
  for_ids uuid[] NOT NULL DEFAULT '{}' CHECK (cardinality(for_ids) <= 50),
  for_names text[] NOT NULL DEFAULT '{}' CHECK (cardinality(for_names) <= 50),
  to_name text CHECK (length(to_name) <= 200),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  cast_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, step_id) REFERENCES approval_steps (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id)
);
CREATE INDEX approval_votes_of_step ON approval_votes (tenant_id, step_id, id);
CREATE UNIQUE INDEX approval_votes_once ON approval_votes (tenant_id, step_id, membership_id)
  WHERE act IN ('approve', 'reject');
ALTER TABLE approval_votes ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_votes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON approval_votes TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON approval_votes AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY never_updated ON approval_votes AS RESTRICTIVE FOR UPDATE TO millrace_app USING (false);
CREATE POLICY never_deleted ON approval_votes AS RESTRICTIVE FOR DELETE TO millrace_app USING (false);

-- Who votes in whose place: for days of absence, or as a standing backup that is asked when a step is late.
CREATE TABLE approval_stand_ins (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  stand_in_id uuid NOT NULL,
  -- Days of absence with the instants at which they begin and end in the vendor's time zone; null for a backup.
  from_day date,
  until_day date,
  starts_at timestamptz,
  ends_at timestamptz,
  note text CHECK (length(note) BETWEEN 1 AND 500),
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id),
  FOREIGN KEY (tenant_id, stand_in_id) REFERENCES memberships (tenant_id, id),
  CHECK (membership_id <> stand_in_id),
  CHECK (until_day >= from_day),
  CHECK ((from_day IS NULL) = (until_day IS NULL) AND (from_day IS NULL) = (starts_at IS NULL)
    AND (from_day IS NULL) = (ends_at IS NULL))
);
CREATE UNIQUE INDEX approval_stand_ins_one_backup ON approval_stand_ins (tenant_id, membership_id)
  WHERE from_day IS NULL AND ended_at IS NULL;
CREATE INDEX approval_stand_ins_of_person ON approval_stand_ins (tenant_id, membership_id) WHERE ended_at IS NULL;
CREATE INDEX approval_stand_ins_by_stand_in ON approval_stand_ins (tenant_id, stand_in_id) WHERE ended_at IS NULL;
ALTER TABLE approval_stand_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE approval_stand_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON approval_stand_ins TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON approval_stand_ins AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
