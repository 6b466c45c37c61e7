-- The spine: events, their audit chain, idempotency keys, durable timers, saved views.
-- Stream tables carry no foreign key to tenants: a key check on every event would make all writers of a vendor share one row's lock.

CREATE TABLE events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  type text NOT NULL CHECK (length(type) <= 100),
  subject_kind text NOT NULL CHECK (length(subject_kind) <= 60),
  subject_id uuid NOT NULL,
  partner_id uuid,
  visibility text NOT NULL CHECK (visibility IN ('shared', 'internal')),
  actor_kind text NOT NULL CHECK (actor_kind IN ('person', 'key', 'system')),
  actor_id text NOT NULL CHECK (length(actor_id) <= 100),
  actor_name text NOT NULL CHECK (length(actor_name) <= 200),
  actor_side text NOT NULL CHECK (actor_side IN ('vendor', 'partner')),
  before jsonb,
  after jsonb,
  data jsonb NOT NULL DEFAULT '{}',
  request_id text NOT NULL CHECK (length(request_id) <= 100),
  PRIMARY KEY (tenant_id, id, occurred_at)
) PARTITION BY RANGE (occurred_at);
CREATE TABLE events_default PARTITION OF events DEFAULT;
CREATE INDEX events_by_subject ON events (tenant_id, subject_id, occurred_at DESC, id DESC);
CREATE INDEX events_by_time ON events (tenant_id, occurred_at DESC, id DESC);
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON events TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON events AS RESTRICTIVE TO millrace_app
  USING ((visibility = 'shared' OR current_setting('app.side', true) = 'vendor')
    AND (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END))
  -- What a partner does may leave a trace that only the vendor sees.
  WITH CHECK (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
REVOKE UPDATE, DELETE, TRUNCATE ON events FROM millrace_app;

CREATE TABLE audit_heads (
  tenant_id uuid PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
ALTER TABLE audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON audit_heads TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND current_setting('app.side', true) = 'vendor');

CREATE TABLE audit_seals (
  tenant_id uuid NOT NULL,
  seq bigint NOT NULL,
  event_id uuid NOT NULL,
  event_at timestamptz NOT NULL,
  hash text NOT NULL,
  sealed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, seq),
  UNIQUE (tenant_id, event_id)
);
ALTER TABLE audit_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_seals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON audit_seals TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid AND current_setting('app.side', true) = 'vendor');
REVOKE UPDATE, DELETE, TRUNCATE ON audit_seals FROM millrace_app;

CREATE TABLE idempotency_keys (
  tenant_id uuid NOT NULL,
  actor_id text NOT NULL,
  key text NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
  fingerprint text NOT NULL,
  status integer,
  answer jsonb,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, actor_id, key)
);
CREATE INDEX idempotency_keys_by_age ON idempotency_keys (created_at);
ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON idempotency_keys TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY expiry ON idempotency_keys FOR ALL TO millrace_system USING (true);
GRANT SELECT, DELETE ON idempotency_keys TO millrace_system;

CREATE TABLE timers (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (length(kind) <= 100),
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  due_at timestamptz NOT NULL,
  payload jsonb NOT NULL DEFAULT '{}',
  state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'fired', 'cancelled')),
  fired_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'fired') = (fired_at IS NOT NULL))
);
CREATE INDEX timers_due ON timers (due_at) WHERE state = 'pending';
CREATE INDEX timers_by_subject ON timers (tenant_id, subject_id, kind);
ALTER TABLE timers ENABLE ROW LEVEL SECURITY;
ALTER TABLE timers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON timers TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY sweep ON timers FOR SELECT TO millrace_system USING (true);
GRANT SELECT ON timers TO millrace_system;

CREATE TABLE saved_views (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  list text NOT NULL CHECK (length(list) <= 60),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 80),
  query text NOT NULL CHECK (length(query) <= 2000),
  owner_id uuid NOT NULL,
  shared boolean NOT NULL DEFAULT false,
  side text NOT NULL CHECK (side IN ('vendor', 'partner')),
  partner_id uuid,
  position integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX saved_views_by_list ON saved_views (tenant_id, list, owner_id);
ALTER TABLE saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_views FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON saved_views TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON saved_views AS RESTRICTIVE TO millrace_app
  USING (side = current_setting('app.side', true) AND (side = 'vendor'
    OR partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])));
