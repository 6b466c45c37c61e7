-- Personal signed links: a mail's button that opens one record, and a rep's own way to register without a password.

CREATE TABLE access_links (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  -- `mail`: opened once, from a mail's button. `registration`: opened as often as its owner likes until it ends.
  kind text NOT NULL CHECK (kind IN ('mail', 'registration')),
  membership_id uuid NOT NULL,
  partner_id uuid,
  -- SHA-256 of the token, which has 256 random bits.
  hash bytea NOT NULL CHECK (length(hash) = 32),
  -- Page that it opens.
  path text NOT NULL CHECK (path ~ '^/[^/\\\s]' AND length(path) <= 300),
  -- Abilities of the session that it opens, and the one record on which it may act; null for any.
  scopes text[] NOT NULL CHECK (cardinality(scopes) BETWEEN 1 AND 200),
  bound_to uuid,
  label text CHECK (length(label) BETWEEN 1 AND 120),
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  uses integer NOT NULL DEFAULT 0,
  last_used_at timestamptz,
  revoked_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, hash),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id),
  CHECK (expires_at > created_at)
);
CREATE INDEX access_links_of_member ON access_links (tenant_id, membership_id, kind, id);
CREATE INDEX access_links_by_end ON access_links (tenant_id, expires_at);
ALTER TABLE access_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE access_links FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON access_links TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON access_links AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY signing_in ON access_links TO millrace_system USING (true);
GRANT SELECT ON access_links TO millrace_system;
GRANT UPDATE (uses, last_used_at) ON access_links TO millrace_system;

-- Signing out everywhere and another password end the links that were sent before.
ALTER TABLE auth.people ADD COLUMN links_since timestamptz;

-- A session that a link opened: which link, what it may, and on which record.
ALTER TABLE auth.sessions
  ADD COLUMN link_id uuid,
  ADD COLUMN link_kind text CHECK (link_kind IN ('mail', 'registration')),
  ADD COLUMN scopes text[],
  ADD COLUMN bound_to uuid;

-- Where the button of a mail leads somebody without a password: {membershipId, path, scopes, boundTo}. The link itself is
-- made when the mail leaves and stands nowhere.
ALTER TABLE mail_messages ADD COLUMN door jsonb CHECK (jsonb_typeof(door) = 'object');
