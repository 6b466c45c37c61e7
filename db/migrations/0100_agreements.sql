-- Agreements: templates in versions, what partners were sent, who signed it, and who may sign for a partner.

-- The draft of a text and its terms. Publishing copies it into a version.
CREATE TABLE agreement_templates (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- The programme whose partners get it; null for any.
  programme_id uuid,
  locale text NOT NULL CHECK (locale IN ('en', 'de')),
  body text NOT NULL CHECK (length(body) <= 100000),
  -- [{"heading", "text", "countries", "programmeIds"}]: passages for some partners only.
  clauses jsonb NOT NULL,
  method text NOT NULL CHECK (method IN ('click', 'typed', 'drawn')),
  signers integer NOT NULL CHECK (signers BETWEEN 1 AND 5),
  countersign text NOT NULL CHECK (countersign IN ('automatic', 'manual')),
  -- Months that it holds from coming into force; null for no end.
  months integer CHECK (months BETWEEN 1 AND 120),
  renewal text NOT NULL CHECK (renewal IN ('none', 'automatic')),
  -- Whether nobody of the partner gets past it before it is signed.
  gate boolean NOT NULL,
  published integer NOT NULL DEFAULT 0 CHECK (published >= 0),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id) REFERENCES tenants (tenant_id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes (tenant_id, id)
);
CREATE UNIQUE INDEX agreement_templates_by_name ON agreement_templates (tenant_id, lower(name));
ALTER TABLE agreement_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON agreement_templates TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON agreement_templates AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON agreement_templates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON agreement_templates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- What was published, for good.
CREATE TABLE agreement_template_versions (
  tenant_id uuid NOT NULL,
  template_id uuid NOT NULL,
  number integer NOT NULL CHECK (number >= 1),
  content jsonb NOT NULL,
  published_at timestamptz NOT NULL,
  published_by_name text NOT NULL CHECK (length(published_by_name) <= 200),
  PRIMARY KEY (tenant_id, template_id, number),
  FOREIGN KEY (tenant_id, template_id) REFERENCES agreement_templates (tenant_id, id)
);
ALTER TABLE agreement_template_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_template_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON agreement_template_versions TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON agreement_template_versions AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY kept_from_update ON agreement_template_versions AS RESTRICTIVE FOR UPDATE TO millrace_app USING (false);
CREATE POLICY kept_from_delete ON agreement_template_versions AS RESTRICTIVE FOR DELETE TO millrace_app USING (false);

CREATE TABLE agreements (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
  partner_id uuid NOT NULL,
  template_id uuid NOT NULL,
  template_version integer NOT NULL,
  title text NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
  locale text NOT NULL CHECK (locale IN ('en', 'de')),
  -- What is agreed, with every placeholder filled; never changed.
  body text NOT NULL CHECK (length(body) <= 200000),
  body_sha256 text NOT NULL CHECK (length(body_sha256) = 64),
  method text NOT NULL CHECK (method IN ('click', 'typed', 'drawn')),
  signers integer NOT NULL CHECK (signers BETWEEN 1 AND 5),
  signed integer NOT NULL DEFAULT 0 CHECK (signed BETWEEN 0 AND signers),
  countersign text NOT NULL CHECK (countersign IN ('automatic', 'manual')),
  months integer CHECK (months BETWEEN 1 AND 120),
  renewal text NOT NULL CHECK (renewal IN ('none', 'automatic')),
  gate boolean NOT NULL,
  state text NOT NULL CHECK (state IN ('sent', 'signed', 'in_force', 'expired', 'declined', 'terminated', 'superseded',
    'withdrawn')),
  on_paper boolean NOT NULL DEFAULT false,
  replaces_id uuid,
  sent_at timestamptz NOT NULL,
  sent_by_name text NOT NULL CHECK (length(sent_by_name) <= 200),
  reminded_at timestamptz,
  in_force_at timestamptz,
  starts_on date,
  ends_on date,
  -- Why it was declined, terminated or withdrawn.
  reason text CHECK (length(reason) <= 2000),
  ended_at timestamptz,
  file_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, template_id, template_version)
    REFERENCES agreement_template_versions (tenant_id, template_id, number),
  FOREIGN KEY (tenant_id, replaces_id) REFERENCES agreements (tenant_id, id),
  CHECK (state <> 'in_force' OR (starts_on IS NOT NULL AND file_id IS NOT NULL)),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX agreements_by_change ON agreements (tenant_id, updated_at DESC, id DESC);
CREATE INDEX agreements_of_partner ON agreements (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE INDEX agreements_by_state ON agreements (tenant_id, state, updated_at DESC, id DESC);
CREATE INDEX agreements_of_template ON agreements (tenant_id, template_id, template_version);
-- What every request of a partner's person asks for.
CREATE INDEX agreements_gating ON agreements (tenant_id, partner_id) WHERE gate AND state = 'sent';
-- One of a template at a time waits or holds for a partner; its successor may wait while it holds.
CREATE UNIQUE INDEX agreements_waiting_once ON agreements (tenant_id, partner_id, template_id)
  WHERE state IN ('sent', 'signed');
ALTER TABLE agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON agreements TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON agreements AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY vendor_inserts ON agreements AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY kept_from_delete ON agreements AS RESTRICTIVE FOR DELETE TO millrace_app USING (false);

-- Who signed, when, from where, and what they agreed to. Written once.
CREATE TABLE agreement_signatures (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('partner', 'vendor')),
  -- Null for what the system counter-signs in the vendor's name.
  membership_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  job_title text CHECK (length(job_title) <= 200),
  method text NOT NULL CHECK (method IN ('click', 'typed', 'drawn', 'automatic', 'paper')),
  -- The typed name, or the drawn lines as an SVG path.
  mark text CHECK (length(mark) <= 20000),
  consent text NOT NULL CHECK (length(consent) <= 2000),
  address text NOT NULL CHECK (length(address) <= 100),
  user_agent text NOT NULL CHECK (length(user_agent) <= 500),
  body_sha256 text NOT NULL CHECK (length(body_sha256) = 64),
  signed_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id)
);
CREATE INDEX agreement_signatures_of ON agreement_signatures (tenant_id, agreement_id, id);
CREATE UNIQUE INDEX agreement_signatures_once ON agreement_signatures (tenant_id, agreement_id, membership_id);
ALTER TABLE agreement_signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_signatures FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON agreement_signatures TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON agreement_signatures AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY kept_from_update ON agreement_signatures AS RESTRICTIVE FOR UPDATE TO millrace_app USING (false);
CREATE POLICY kept_from_delete ON agreement_signatures AS RESTRICTIVE FOR DELETE TO millrace_app USING (false);

-- People who may sign for their firm. A firm that named nobody is bound by its administrators.
CREATE TABLE agreement_signers (
  tenant_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  named_by_name text NOT NULL CHECK (length(named_by_name) <= 200),
  named_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, membership_id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id)
);
CREATE INDEX agreement_signers_of_partner ON agreement_signers (tenant_id, partner_id);
ALTER TABLE agreement_signers ENABLE ROW LEVEL SECURITY;
ALTER TABLE agreement_signers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON agreement_signers TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON agreement_signers AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
