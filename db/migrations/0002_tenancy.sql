-- Vendors, who works in their programmes, and their API keys.

CREATE TABLE tenants (
  tenant_id uuid PRIMARY KEY,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'terminated')),
  primary_colour text NOT NULL DEFAULT '#1c7ed6' CHECK (primary_colour ~ '^#[0-9a-f]{6}$'),
  accent_colour text NOT NULL DEFAULT '#0b7285' CHECK (accent_colour ~ '^#[0-9a-f]{6}$'),
  logo_file_id uuid,
  languages text[] NOT NULL DEFAULT '{en,de}' CHECK (cardinality(languages) BETWEEN 1 AND 20),
  -- Time zone, business hours by weekday and holidays, as server/kit/calendar.ts reads them.
  calendar jsonb NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  response_business_days integer NOT NULL DEFAULT 2 CHECK (response_business_days BETWEEN 0 AND 60),
  distributor_sees_resellers boolean NOT NULL DEFAULT false,
  session_idle_minutes integer NOT NULL DEFAULT 10080 CHECK (session_idle_minutes BETWEEN 5 AND 43200),
  session_maximum_hours integer NOT NULL DEFAULT 720 CHECK (session_maximum_hours BETWEEN 1 AND 2160),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
ALTER TABLE tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON tenants TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON tenants AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON tenants AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON tenants AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY signing_in ON tenants TO millrace_system USING (true);
GRANT SELECT, INSERT ON tenants TO millrace_system;

-- A person's hat in one vendor's programme. Name and address are copied from the person, so that the application's role
-- needs no sight of the table in which the people of all vendors stand.
CREATE TABLE memberships (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  person_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  email text NOT NULL CHECK (email = lower(email) AND length(email) <= 254),
  side text NOT NULL CHECK (side IN ('vendor', 'partner')),
  role text NOT NULL,
  partner_id uuid,
  status text NOT NULL CHECK (status IN ('invited', 'active', 'disabled')),
  -- A channel manager sees the partners that they own and those in these countries or regions.
  territory_countries text[] NOT NULL DEFAULT '{}' CHECK (cardinality(territory_countries) <= 250),
  territory_regions text[] NOT NULL DEFAULT '{}' CHECK (cardinality(territory_regions) <= 50),
  invited_by text CHECK (length(invited_by) <= 200),
  invitation_hash bytea,
  invitation_expires_at timestamptz,
  -- Sessions from before this moment are over: it is set when somebody is shut out, and stays when they return.
  sessions_since timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE NULLS NOT DISTINCT (tenant_id, email, partner_id),
  UNIQUE (tenant_id, invitation_hash),
  CHECK ((side = 'partner') = (partner_id IS NOT NULL)),
  CHECK (role IN ('owner', 'administrator', 'channel_manager', 'finance', 'analyst') OR side = 'partner'),
  CHECK (side = 'vendor' OR role IN
    ('partner_administrator', 'partner_sales', 'partner_marketing', 'partner_finance', 'partner_learner')),
  CHECK (status <> 'active' OR person_id IS NOT NULL),
  CHECK (status = 'invited' OR invitation_hash IS NULL),
  CHECK ((invitation_hash IS NULL) = (invitation_expires_at IS NULL))
);
-- Signing in asks for a person's memberships in all tenants; the index is not unique and tells nobody anything.
CREATE INDEX memberships_of_person ON memberships (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX memberships_of_partner ON memberships (tenant_id, partner_id, id);
CREATE INDEX memberships_by_name ON memberships (tenant_id, lower(name), id);
ALTER TABLE memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON memberships TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON memberships AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY signing_in ON memberships TO millrace_system USING (true);
GRANT SELECT ON memberships TO millrace_system;
-- A person who changes their own name changes it in every membership.
GRANT UPDATE (name, updated_at) ON memberships TO millrace_system;

CREATE TABLE api_keys (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- SHA-256 of the secret; the secret has 256 random bits, so that a slow hash would protect nothing more.
  hash bytea NOT NULL CHECK (length(hash) = 32),
  hint text NOT NULL CHECK (length(hint) BETWEEN 1 AND 8),
  side text NOT NULL CHECK (side IN ('vendor', 'partner')),
  role text NOT NULL,
  partner_id uuid,
  -- Abilities that the key is limited to; null means all of its role.
  scopes text[] CHECK (cardinality(scopes) BETWEEN 1 AND 500),
  created_by text NOT NULL CHECK (length(created_by) <= 200),
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  expires_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, hash),
  CHECK ((side = 'partner') = (partner_id IS NOT NULL)),
  CHECK (role IN ('owner', 'administrator', 'channel_manager', 'finance', 'analyst') OR side = 'partner'),
  CHECK (side = 'vendor' OR role IN
    ('partner_administrator', 'partner_sales', 'partner_marketing', 'partner_finance', 'partner_learner'))
);
ALTER TABLE api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON api_keys TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON api_keys AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY signing_in ON api_keys TO millrace_system USING (true);
GRANT SELECT ON api_keys TO millrace_system;
GRANT UPDATE (last_used_at) ON api_keys TO millrace_system;
