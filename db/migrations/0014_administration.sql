-- The latest walk along the tenant's audit chain that somebody asked for in the console.

CREATE TABLE audit_verifications (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('running', 'intact', 'broken')),
  requested_by text NOT NULL CHECK (length(requested_by) <= 200),
  requested_at timestamptz NOT NULL,
  finished_at timestamptz,
  -- Events that were checked, and the hash up to which the chain held.
  sealed bigint,
  head text,
  broken_at bigint,
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'running') = (finished_at IS NULL)),
  CHECK ((state = 'broken') = (broken_at IS NOT NULL))
);
CREATE INDEX audit_verifications_by_time ON audit_verifications (tenant_id, requested_at DESC, id DESC);
CREATE UNIQUE INDEX audit_verifications_one_running ON audit_verifications (tenant_id) WHERE state = 'running';
ALTER TABLE audit_verifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit_verifications FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON audit_verifications TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON audit_verifications AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
