-- The vendor's rules about registrations as versions: each is in force from a moment until a later one takes its place.
-- Nothing is ever changed or deleted here, so that what was decided can be explained by the rules of its day.

CREATE TABLE deal_rule_versions (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('protection', 'scope', 'limits', 'amendments', 'general', 'types', 'stages', 'reasons')),
  -- Counts up within a kind; of two versions from one moment the later one counts.
  number integer NOT NULL CHECK (number BETWEEN 1 AND 100000),
  effective_from timestamptz NOT NULL,
  document jsonb NOT NULL CHECK (jsonb_typeof(document) IN ('object', 'array')),
  -- The version whose document this one brings back.
  reverts_to integer CHECK (reverts_to BETWEEN 1 AND 100000),
  note text CHECK (length(note) BETWEEN 1 AND 2000),
  created_by uuid,
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, kind, number),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (tenant_id, id)
);
CREATE INDEX deal_rules_in_force ON deal_rule_versions (tenant_id, kind, effective_from DESC, number DESC);
ALTER TABLE deal_rule_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_rule_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_rule_versions TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON deal_rule_versions AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON deal_rule_versions AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_rule_versions AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
