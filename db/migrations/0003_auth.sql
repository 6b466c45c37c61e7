-- People, their credentials and sessions: global, outside the tenants, reached by millrace_system alone. The columns are
-- those that better-auth 1.7 (core, two-factor) expects, under this product's names; server/modules/tenancy/auth.ts maps them.

CREATE TABLE auth.people (
  id uuid PRIMARY KEY,
  name text NOT NULL,
  email text NOT NULL UNIQUE CHECK (email = lower(email)),
  email_verified boolean NOT NULL DEFAULT false,
  image text,
  two_factor_enabled boolean NOT NULL DEFAULT false,
  locale text NOT NULL DEFAULT 'en',
  colour_scheme text NOT NULL DEFAULT 'auto' CHECK (colour_scheme IN ('auto', 'light', 'dark')),
  -- The hat that the person wore last; signing in puts it on again.
  last_membership_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);

CREATE TABLE auth.credentials (
  id uuid PRIMARY KEY,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  person_id uuid NOT NULL REFERENCES auth.people ON DELETE CASCADE,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  UNIQUE (provider_id, account_id)
);
CREATE INDEX credentials_of_person ON auth.credentials (person_id);

CREATE TABLE auth.sessions (
  id uuid PRIMARY KEY,
  token text NOT NULL UNIQUE,
  person_id uuid NOT NULL REFERENCES auth.people ON DELETE CASCADE,
  ip_address text,
  user_agent text,
  -- better-auth's own times follow the system's clock ...
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- ... these follow the product's clock, and the vendor's session limits count from them.
  started_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  active_tenant_id uuid NOT NULL,
  active_membership_id uuid NOT NULL
);
CREATE INDEX sessions_of_person ON auth.sessions (person_id);
CREATE INDEX sessions_of_membership ON auth.sessions (active_membership_id);

CREATE TABLE auth.verifications (
  id uuid PRIMARY KEY,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX verifications_by_identifier ON auth.verifications (identifier);

CREATE TABLE auth.second_factors (
  id uuid PRIMARY KEY,
  person_id uuid NOT NULL UNIQUE REFERENCES auth.people ON DELETE CASCADE,
  secret text NOT NULL,
  recovery_codes text NOT NULL,
  verified boolean NOT NULL DEFAULT true,
  failed_verifications integer NOT NULL DEFAULT 0,
  locked_until timestamptz
);

-- Failures in a row by e-mail address or network address, known and unknown addresses alike; keys are hashed.
CREATE TABLE auth.failed_attempts (
  key text PRIMARY KEY,
  failures integer NOT NULL,
  last_failure_at timestamptz NOT NULL,
  locked_until timestamptz
);

-- Short names and host names of the vendors: unique across tenants, so they cannot stand in a tenant's table.
CREATE TABLE auth.tenant_addresses (
  address text PRIMARY KEY CHECK (address = lower(address) AND length(address) <= 253),
  kind text NOT NULL CHECK (kind IN ('slug', 'host')),
  tenant_id uuid NOT NULL
);
CREATE INDEX tenant_addresses_of_tenant ON auth.tenant_addresses (tenant_id);

ALTER TABLE memberships ADD FOREIGN KEY (person_id) REFERENCES auth.people;
