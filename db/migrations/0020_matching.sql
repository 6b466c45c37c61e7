-- The index in which a prospect is looked for: accounts, open opportunities and live registrations of all partners.
-- Rows are in view only while the transaction says `app.purpose = 'matching'` (forMatching of the matching module), so
-- that a check made for one partner can search everything and no other query of that partner ever reads it.

CREATE TABLE match_subjects (
  tenant_id uuid NOT NULL REFERENCES tenants,
  -- The record's own id; the record itself belongs to a module that this one does not know.
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('account', 'opportunity', 'registration', 'partner')),
  partner_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  -- Names, aliases, domains, registry ids, phones, place and parent, as profile.ts prepares them.
  profile jsonb NOT NULL CHECK (jsonb_typeof(profile) = 'object'),
  -- What the owning module wants back with a match, e.g. products and territory.
  facts jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(facts) = 'object'),
  -- The blocking keys that were written for this subject, so that they can be taken away again.
  keys bigint[] NOT NULL CHECK (cardinality(keys) <= 200),
  live boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id)
);

-- Posting lists. There is no foreign key to the subject: it would need a second index as large as the table, and both
-- are written by one function.
CREATE TABLE match_keys (
  tenant_id uuid NOT NULL REFERENCES tenants,
  -- 53 bits of a hash of the key's text.
  key bigint NOT NULL,
  subject_id uuid NOT NULL,
  PRIMARY KEY (tenant_id, key, subject_id)
);

-- How common words are among the tenant's names, counted by a job over a sample.
CREATE TABLE match_token_counts (
  tenant_id uuid NOT NULL REFERENCES tenants,
  token text NOT NULL CHECK (length(token) BETWEEN 1 AND 100),
  count integer NOT NULL CHECK (count > 0),
  PRIMARY KEY (tenant_id, token)
);
CREATE TABLE match_corpora (
  tenant_id uuid PRIMARY KEY REFERENCES tenants,
  -- Names that were counted.
  size integer NOT NULL CHECK (size >= 0),
  version integer NOT NULL DEFAULT 1,
  counted_at timestamptz NOT NULL
);

-- Names that a reviewer declared to be this subject's.
CREATE TABLE match_aliases (
  tenant_id uuid NOT NULL REFERENCES tenants,
  subject_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 300),
  learned_by text NOT NULL CHECK (length(learned_by) <= 200),
  learned_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, subject_id, name)
);

-- Organisations that a reviewer declared not to be this subject, by a hash of their name, country and domain.
CREATE TABLE match_exclusions (
  tenant_id uuid NOT NULL REFERENCES tenants,
  subject_id uuid NOT NULL,
  identity bigint NOT NULL,
  learned_by text NOT NULL CHECK (length(learned_by) <= 200),
  learned_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, identity, subject_id)
);

-- Who asked when for what. The question itself is kept as a hash only.
CREATE TABLE match_checks (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  checked_at timestamptz NOT NULL,
  actor_id text NOT NULL CHECK (length(actor_id) <= 100),
  partner_id uuid,
  reason text NOT NULL CHECK (length(reason) <= 100),
  query_hash text NOT NULL CHECK (query_hash ~ '^[0-9a-f]{32}$'),
  level text NOT NULL CHECK (level IN ('same', 'likely', 'possible', 'none')),
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX match_checks_of_actor ON match_checks (tenant_id, actor_id, checked_at);

-- Rows to queue at: two submissions that could be one customer share a bucket and go one after the other.
CREATE TABLE match_turns (
  tenant_id uuid NOT NULL REFERENCES tenants,
  bucket integer NOT NULL CHECK (bucket BETWEEN 0 AND 4095),
  PRIMARY KEY (tenant_id, bucket)
);

ALTER TABLE match_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_subjects TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_subjects AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_keys TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_keys AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_token_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_token_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_token_counts TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_token_counts AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_corpora ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_corpora FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_corpora TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_corpora AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_aliases ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_aliases FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_aliases TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_aliases AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_exclusions ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_exclusions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_exclusions TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_exclusions AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_checks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_checks TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_checks AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');

ALTER TABLE match_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE match_turns FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON match_turns TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY matching_fence ON match_turns AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.purpose', true) = 'matching');
