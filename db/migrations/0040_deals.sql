-- Deal registrations: what a partner registers, what the vendor decides, how long it is protected and how it ends; and the
-- vendor's own words for it (types, stages, reasons, products).

CREATE TABLE deal_types (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  -- Meaning that tiers' discounts refer to; the label may change, the key never does.
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$'),
  label jsonb NOT NULL CHECK (jsonb_typeof(label) = 'object'),
  position integer NOT NULL CHECK (position BETWEEN 0 AND 10000),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, key)
);
ALTER TABLE deal_types ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_types FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_types TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON deal_types AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON deal_types AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_types AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Sales stages in the vendor's words. The kind is their meaning and never changes.
CREATE TABLE deal_stages (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  name jsonb NOT NULL CHECK (jsonb_typeof(name) = 'object'),
  kind text NOT NULL CHECK (kind IN ('open', 'won', 'lost')),
  probability integer NOT NULL CHECK (probability BETWEEN 0 AND 100),
  position integer NOT NULL CHECK (position BETWEEN 0 AND 10000),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  CHECK (kind <> 'won' OR probability = 100),
  CHECK (kind <> 'lost' OR probability = 0)
);
ALTER TABLE deal_stages ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_stages FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_stages TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON deal_stages AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON deal_stages AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_stages AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE reason_codes (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('reject', 'return', 'revoke', 'lost', 'withdraw')),
  code text NOT NULL CHECK (code ~ '^[a-z][a-z0-9_]{0,59}$'),
  label jsonb NOT NULL CHECK (jsonb_typeof(label) = 'object'),
  -- Whether a partner may correct and submit again what was rejected for this reason.
  resubmittable boolean NOT NULL DEFAULT false,
  position integer NOT NULL CHECK (position BETWEEN 0 AND 10000),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, purpose, code),
  CHECK (purpose = 'reject' OR NOT resubmittable)
);
ALTER TABLE reason_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE reason_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON reason_codes TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON reason_codes AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON reason_codes AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON reason_codes AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE products (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  sku text NOT NULL CHECK (length(sku) BETWEEN 1 AND 60),
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- What lists search and sort by (kit/imports/name-key.ts); row-level security lets only a bare column use its index.
  name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    lower(translate(name,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
      'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'))) STORED,
  family text CHECK (length(family) BETWEEN 1 AND 100),
  list_price_minor bigint CHECK (list_price_minor BETWEEN 0 AND 9007199254740991),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, sku)
);
CREATE INDEX products_by_name ON products (tenant_id, name_key, id);
ALTER TABLE products ENABLE ROW LEVEL SECURITY;
ALTER TABLE products FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON products TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON products AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON products AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON products AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE deal_settings (
  tenant_id uuid PRIMARY KEY REFERENCES tenants,
  number_prefix text NOT NULL DEFAULT 'D-' CHECK (number_prefix ~ '^[A-Z][A-Z0-9]{0,5}-$'),
  -- Business minutes in which a registration is answered; null takes the vendor's business days (tenants).
  response_minutes integer CHECK (response_minutes BETWEEN 1 AND 60000),
  -- Days before the end of protection on which partner and vendor are reminded.
  reminder_days integer[] NOT NULL DEFAULT '{30,14,3}' CHECK (cardinality(reminder_days) <= 10),
  -- Days after which an untouched draft is deleted.
  draft_keep_days integer NOT NULL DEFAULT 90 CHECK (draft_keep_days BETWEEN 1 AND 1095),
  -- Weakest level of resemblance at which a partner is told "taken", and at which "needs review".
  taken_from text NOT NULL DEFAULT 'same' CHECK (taken_from IN ('likely', 'same', 'never')),
  review_from text NOT NULL DEFAULT 'possible' CHECK (review_from IN ('possible', 'likely', 'same')),
  partner_sees_clock boolean NOT NULL DEFAULT true,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
ALTER TABLE deal_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_settings TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON deal_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON deal_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- The key to partners names the tenant too; a second one to tenants would make all writers of a vendor share one row's lock.
CREATE TABLE deals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 8 AND 20),
  partner_id uuid NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  submitted_by uuid,
  submitted_by_name text CHECK (length(submitted_by_name) <= 200),
  -- Registered by the vendor's staff for the partner.
  on_behalf boolean NOT NULL DEFAULT false,

  deal_type_id uuid NOT NULL,
  customer_name text CHECK (length(customer_name) BETWEEN 1 AND 200),
  customer_key text COLLATE "C" GENERATED ALWAYS AS (
    lower(translate(customer_name,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
      'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'))) STORED,
  customer_domain text CHECK (length(customer_domain) BETWEEN 1 AND 253),
  customer_country text CHECK (customer_country ~ '^[A-Z]{2}$'),
  customer_city text CHECK (length(customer_city) BETWEEN 1 AND 100),
  customer_address text CHECK (length(customer_address) BETWEEN 1 AND 300),
  customer_registry_id text CHECK (length(customer_registry_id) BETWEEN 1 AND 60),
  contact_name text CHECK (length(contact_name) BETWEEN 1 AND 200),
  contact_email text CHECK (contact_email = lower(contact_email) AND length(contact_email) BETWEEN 3 AND 254),
  contact_phone text CHECK (length(contact_phone) BETWEEN 1 AND 40),
  contact_title text CHECK (length(contact_title) BETWEEN 1 AND 120),
  description text CHECK (length(description) <= 10000),
  existing_relationship text CHECK (length(existing_relationship) <= 2000),
  incumbent text CHECK (length(incumbent) BETWEEN 1 AND 200),
  competitors text CHECK (length(competitors) BETWEEN 1 AND 500),
  rfp boolean NOT NULL DEFAULT false,
  amount_minor bigint CHECK (amount_minor BETWEEN 0 AND 9007199254740991),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  close_date date,
  form_version_id uuid,
  custom jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(custom) = 'object'),

  stage_id uuid NOT NULL,
  outcome text NOT NULL DEFAULT 'open' CHECK (outcome IN ('open', 'won', 'lost')),
  approval_status text NOT NULL DEFAULT 'draft' CHECK (approval_status IN
    ('draft', 'submitted', 'under_review', 'info_requested', 'approved', 'rejected', 'withdrawn', 'revoked', 'expired')),

  conflict_level text NOT NULL DEFAULT 'none' CHECK (conflict_level IN ('none', 'possible', 'likely', 'same')),
  verdict text NOT NULL DEFAULT 'clear' CHECK (verdict IN ('clear', 'needs_review', 'taken')),
  -- The check of the matching engine that the evidence shown comes from.
  check_id uuid,
  assigned_to uuid,

  submitted_at timestamptz,
  response_due_at timestamptz,
  first_response_at timestamptz,
  -- Business minutes from submission to the vendor's first answer.
  response_minutes integer CHECK (response_minutes >= 0),
  decided_at timestamptz,
  decided_by uuid,
  decided_by_name text CHECK (length(decided_by_name) <= 200),
  decision_reason_id uuid,
  decision_note text CHECK (length(decision_note) <= 2000),

  -- Frozen when approved: what the partner was promised stays, whatever becomes of tier and programme.
  approved_at timestamptz,
  protection_days integer CHECK (protection_days BETWEEN 1 AND 1095),
  discount_basis_points integer CHECK (discount_basis_points BETWEEN 0 AND 10000),
  tier_id uuid,
  tier_name text CHECK (length(tier_name) BETWEEN 1 AND 120),
  protected_from timestamptz,
  -- The last millisecond of protection.
  expires_at timestamptz,
  -- The last reminder told in this window, so that a job that runs twice tells it once.
  reminded_days_left integer,

  won_at timestamptz,
  won_amount_minor bigint CHECK (won_amount_minor BETWEEN 0 AND 9007199254740991),
  lost_at timestamptz,
  closed_reason_id uuid,
  closing_note text CHECK (length(closing_note) <= 2000),

  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (tenant_id, id),
  FOREIGN KEY (tenant_id, submitted_by) REFERENCES memberships (tenant_id, id),
  FOREIGN KEY (tenant_id, assigned_to) REFERENCES memberships (tenant_id, id),
  FOREIGN KEY (tenant_id, decided_by) REFERENCES memberships (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_type_id) REFERENCES deal_types (tenant_id, id),
  FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages (tenant_id, id),
  FOREIGN KEY (tenant_id, decision_reason_id) REFERENCES reason_codes (tenant_id, id),
  FOREIGN KEY (tenant_id, closed_reason_id) REFERENCES reason_codes (tenant_id, id),
  FOREIGN KEY (tenant_id, tier_id) REFERENCES tiers (tenant_id, id),
  CHECK ((amount_minor IS NULL) = (currency IS NULL)),
  CHECK ((approval_status = 'draft') = (submitted_at IS NULL)),
  CHECK (approval_status = 'draft' OR (customer_name IS NOT NULL AND customer_country IS NOT NULL)),
  CHECK (approval_status NOT IN ('submitted', 'under_review') OR response_due_at IS NOT NULL),
  CHECK (approval_status NOT IN ('approved', 'revoked', 'expired') OR (approved_at IS NOT NULL AND protection_days IS NOT NULL
    AND discount_basis_points IS NOT NULL AND protected_from IS NOT NULL AND expires_at IS NOT NULL)),
  CHECK (approval_status NOT IN ('approved', 'rejected', 'revoked') OR decided_at IS NOT NULL),
  CHECK (approval_status NOT IN ('rejected', 'revoked') OR decision_reason_id IS NOT NULL),
  CHECK (expires_at >= protected_from),
  CHECK (outcome = 'open' OR approval_status IN ('approved', 'expired')),
  CHECK ((outcome = 'won') = (won_at IS NOT NULL) AND (outcome = 'won') = (won_amount_minor IS NOT NULL)),
  CHECK (won_amount_minor IS NULL OR currency IS NOT NULL),
  CHECK ((outcome = 'lost') = (lost_at IS NOT NULL) AND (outcome = 'lost') = (closed_reason_id IS NOT NULL))
);
CREATE INDEX deals_by_change ON deals (tenant_id, updated_at DESC, id DESC);
CREATE INDEX deals_of_partner ON deals (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE INDEX deals_by_status ON deals (tenant_id, approval_status, updated_at DESC, id DESC);
CREATE INDEX deals_by_submission ON deals (tenant_id, submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX deals_by_customer ON deals (tenant_id, customer_key, id);
CREATE INDEX deals_by_domain ON deals (tenant_id, customer_domain) WHERE customer_domain IS NOT NULL;
CREATE INDEX deals_waiting ON deals (tenant_id, response_due_at, id) WHERE approval_status IN ('submitted', 'under_review');
CREATE INDEX deals_protected ON deals (tenant_id, expires_at, id) WHERE approval_status = 'approved' AND outcome = 'open';
CREATE INDEX deals_answered ON deals (tenant_id, first_response_at) WHERE first_response_at IS NOT NULL;
ALTER TABLE deals ENABLE ROW LEVEL SECURITY;
ALTER TABLE deals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deals TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deals AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- Product lines: as registered, and as won.
CREATE TABLE deal_lines (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('registered', 'won')),
  position integer NOT NULL CHECK (position BETWEEN 0 AND 199),
  partner_id uuid NOT NULL,
  product_id uuid NOT NULL,
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  -- In the currency of the deal.
  unit_price_minor bigint NOT NULL CHECK (unit_price_minor BETWEEN 0 AND 9007199254740991),
  PRIMARY KEY (tenant_id, deal_id, purpose, position),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id)
);
CREATE INDEX deal_lines_of_product ON deal_lines (tenant_id, product_id);
ALTER TABLE deal_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_lines TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_lines AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

CREATE TABLE deal_comments (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  -- An internal comment stays among the vendor's staff.
  visibility text NOT NULL CHECK (visibility IN ('shared', 'internal')),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  author_id text NOT NULL CHECK (length(author_id) <= 100),
  author_name text NOT NULL CHECK (length(author_name) <= 200),
  author_side text NOT NULL CHECK (author_side IN ('vendor', 'partner')),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  CHECK (visibility = 'shared' OR author_side = 'vendor')
);
CREATE INDEX deal_comments_of_deal ON deal_comments (tenant_id, deal_id, id);
ALTER TABLE deal_comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_comments FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_comments TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_comments AS RESTRICTIVE TO millrace_app
  USING ((visibility = 'shared' OR current_setting('app.side', true) = 'vendor')
    AND (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END));

-- Evidence of a conflict check as it was found: what resembles the deal's customer, how much and why. A partner's
-- submission writes these rows and can never read one; so there is one policy per command.
CREATE TABLE deal_candidates (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  check_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('account', 'opportunity', 'registration', 'partner')),
  subject_id uuid NOT NULL,
  -- The partner whose registration the candidate is; null for what is the vendor's own.
  candidate_partner_id uuid,
  label text NOT NULL CHECK (length(label) <= 300),
  level text NOT NULL CHECK (level IN ('possible', 'likely', 'same')),
  relation text NOT NULL CHECK (relation IN ('same', 'related', 'none')),
  -- Probability that both are one organisation.
  score double precision NOT NULL CHECK (score BETWEEN 0 AND 1),
  reasons jsonb NOT NULL CHECK (jsonb_typeof(reasons) = 'array'),
  -- Place, domains and what its module keeps with it, as they were.
  details jsonb NOT NULL CHECK (jsonb_typeof(details) = 'object'),
  judgement text CHECK (judgement IN ('same', 'different')),
  judged_by_name text CHECK (length(judged_by_name) <= 200),
  judged_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, deal_id, check_id, subject_id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  CHECK ((judgement IS NULL) = (judged_at IS NULL) AND (judgement IS NULL) = (judged_by_name IS NULL))
);
ALTER TABLE deal_candidates ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_candidates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_candidates TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_reads ON deal_candidates AS RESTRICTIVE FOR SELECT TO millrace_app
  USING (current_setting('app.side', true) = 'vendor' AND (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END));
CREATE POLICY vendor_updates ON deal_candidates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_candidates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
