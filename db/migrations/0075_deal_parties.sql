-- Several parties on one deal: the distributor that the registrant buys from, and partners with roles and shares. What a
-- party may see of a deal that is not its own is a narrow row of its own (decision 0010), so the fence of `deals` stays.

ALTER TABLE deals
  ADD COLUMN distributor_id uuid,
  -- The registrant keeps the deal from the distributor it names.
  ADD COLUMN distributor_hidden boolean NOT NULL DEFAULT false,
  -- Whether anybody beside the registrant has a row in deal_parties; saves the question at every change.
  ADD COLUMN shared boolean NOT NULL DEFAULT false;
ALTER TABLE deals ADD CONSTRAINT deals_distributor FOREIGN KEY (tenant_id, distributor_id) REFERENCES partners (tenant_id, id);

-- One row per partner that has a part in a deal, with as much of the deal as lists need; a partner sees its own rows only.
CREATE TABLE deal_parties (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  -- Key of a role; null for a distributor or registrant without one.
  role text CHECK (role ~ '^[a-z][a-z0-9_]{0,39}$'),
  is_registrant boolean NOT NULL DEFAULT false,
  is_distributor boolean NOT NULL DEFAULT false,
  -- Invited: the vendor agreed to a proposal and this partner has not answered yet.
  state text NOT NULL DEFAULT 'active' CHECK (state IN ('invited', 'active')),
  -- The proposal that the invitation goes back to; kept here, so that the proposal does not tell who the partner is.
  proposal_id uuid,
  -- Copies of what deal_splits says about this partner.
  revenue_basis_points integer CHECK (revenue_basis_points BETWEEN 0 AND 10000),
  commission_basis_points integer CHECK (commission_basis_points BETWEEN 0 AND 10000),
  revenue_minor bigint CHECK (revenue_minor BETWEEN 0 AND 9007199254740991),
  commission_minor bigint CHECK (commission_minor BETWEEN 0 AND 9007199254740991),
  added_at timestamptz NOT NULL,
  -- The deal as lists show it, written whenever the deal is.
  number text NOT NULL,
  customer_name text,
  customer_key text COLLATE "C",
  customer_country text,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  amount_minor bigint,
  currency text,
  close_date date,
  expires_at timestamptz,
  deal_updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, deal_id, partner_id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  CHECK (role IS NOT NULL OR is_registrant OR is_distributor)
);
CREATE INDEX deal_parties_of_partner ON deal_parties (tenant_id, partner_id, deal_updated_at DESC, deal_id DESC)
  WHERE NOT is_registrant;
ALTER TABLE deal_parties ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_parties FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_parties TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_parties AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- Who gets which share of a deal. One row per deal and kind, so that a CHECK without sub-selects can promise that the
-- shares are 100 % and the attributed amounts the whole. Vendor staff alone see it; a party has its own share in its row.
CREATE TABLE deal_splits (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('revenue', 'commission')),
  -- The registrant.
  partner_id uuid NOT NULL,
  party_ids uuid[] NOT NULL CHECK (array_position(party_ids, NULL) IS NULL),
  basis_points integer[] NOT NULL CHECK (array_position(basis_points, NULL) IS NULL AND 0 <= ALL (basis_points)),
  -- Set when the deal is won: from then on nobody changes the shares, and the amounts stand.
  frozen_at timestamptz,
  total_minor bigint CHECK (total_minor BETWEEN 0 AND 9007199254740991),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  amounts bigint[] CHECK (0 <= ALL (amounts)),
  PRIMARY KEY (tenant_id, deal_id, kind),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  CONSTRAINT deal_splits_paired CHECK (cardinality(party_ids) = cardinality(basis_points)
    AND cardinality(basis_points) BETWEEN 1 AND 8),
  CONSTRAINT deal_splits_whole CHECK (coalesce(basis_points[1], 0) + coalesce(basis_points[2], 0)
    + coalesce(basis_points[3], 0) + coalesce(basis_points[4], 0) + coalesce(basis_points[5], 0)
    + coalesce(basis_points[6], 0) + coalesce(basis_points[7], 0) + coalesce(basis_points[8], 0) = 10000),
  CONSTRAINT deal_splits_exact CHECK (frozen_at IS NULL OR coalesce(amounts[1], 0) + coalesce(amounts[2], 0)
    + coalesce(amounts[3], 0) + coalesce(amounts[4], 0) + coalesce(amounts[5], 0)
    + coalesce(amounts[6], 0) + coalesce(amounts[7], 0) + coalesce(amounts[8], 0) = total_minor),
  CHECK ((frozen_at IS NULL) = (amounts IS NULL) AND (frozen_at IS NULL) = (total_minor IS NULL)
    AND (frozen_at IS NULL) = (currency IS NULL)),
  CHECK (cardinality(amounts) = cardinality(basis_points))
);
ALTER TABLE deal_splits ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_splits FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_splits TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON deal_splits AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor' AND (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END));

-- A registrant proposes another partner by its name; the vendor says who that is, and that partner agrees or not.
CREATE TABLE deal_party_proposals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  company text NOT NULL CHECK (length(company) BETWEEN 1 AND 200),
  role text NOT NULL CHECK (role ~ '^[a-z][a-z0-9_]{0,39}$'),
  note text CHECK (length(note) <= 2000),
  state text NOT NULL CHECK (state IN ('proposed', 'invited', 'accepted', 'declined', 'refused', 'withdrawn')),
  proposed_by_name text NOT NULL CHECK (length(proposed_by_name) <= 200),
  proposed_at timestamptz NOT NULL,
  answer_note text CHECK (length(answer_note) <= 2000),
  answered_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id)
);
CREATE INDEX deal_party_proposals_of_deal ON deal_party_proposals (tenant_id, deal_id, id);
-- Never two open for the same company.
CREATE UNIQUE INDEX deal_party_proposals_open ON deal_party_proposals (tenant_id, deal_id, lower(company))
  WHERE state IN ('proposed', 'invited');
ALTER TABLE deal_party_proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_party_proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_party_proposals TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_party_proposals AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- The tenant's own roles beside sourcing, influencing and fulfilling.
CREATE TABLE deal_party_roles (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,39}$' AND key NOT IN ('sourcing', 'influencing', 'fulfilling')),
  label jsonb NOT NULL CHECK (jsonb_typeof(label) = 'object'),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, key)
);
ALTER TABLE deal_party_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_party_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_party_roles TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON deal_party_roles AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON deal_party_roles AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_party_roles AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- What parties may see and do.
CREATE TABLE party_settings (
  tenant_id uuid PRIMARY KEY REFERENCES tenants,
  distributor_sees text NOT NULL DEFAULT 'summary' CHECK (distributor_sees IN ('nothing', 'summary', 'full')),
  distributor_may_comment boolean NOT NULL DEFAULT true,
  distributor_may_register boolean NOT NULL DEFAULT true,
  parties_see text NOT NULL DEFAULT 'summary' CHECK (parties_see IN ('summary', 'full')),
  parties_know_each_other boolean NOT NULL DEFAULT false,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
ALTER TABLE party_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE party_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON party_settings TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON party_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON party_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON party_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- What one distributor may, where it differs from the settings; null follows them.
CREATE TABLE distributor_terms (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  sees text CHECK (sees IN ('nothing', 'summary', 'full')),
  may_comment boolean,
  may_register boolean,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, partner_id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id)
);
ALTER TABLE distributor_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE distributor_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON distributor_terms TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON distributor_terms AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY vendor_inserts ON distributor_terms AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON distributor_terms AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON distributor_terms AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- From whom a partner buys beside the organisation above it. Both ends know of it.
CREATE TABLE partner_distributors (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  distributor_id uuid NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, partner_id, distributor_id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, distributor_id) REFERENCES partners (tenant_id, id),
  CHECK (partner_id <> distributor_id)
);
CREATE INDEX partner_distributors_of_distributor ON partner_distributors (tenant_id, distributor_id, partner_id);
ALTER TABLE partner_distributors ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_distributors FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON partner_distributors TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON partner_distributors AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])
      OR distributor_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY vendor_inserts ON partner_distributors AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON partner_distributors AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
