-- Programmes with their tiers and benefits, partner organisations and the people who work there.

CREATE TABLE programmes (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind IN ('reseller', 'referral', 'msp', 'distributor', 'technology', 'affiliate', 'agency')),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id)
);
CREATE UNIQUE INDEX programmes_by_name ON programmes (tenant_id, lower(name));
ALTER TABLE programmes ENABLE ROW LEVEL SECURITY;
ALTER TABLE programmes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON programmes TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON programmes AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON programmes AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON programmes AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE tiers (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 120),
  -- Order within the programme; the highest rank has the best terms.
  rank integer NOT NULL CHECK (rank BETWEEN 1 AND 100),
  -- Days that an approved registration is protected, from its approval.
  protection_days integer NOT NULL CHECK (protection_days BETWEEN 1 AND 1095),
  colour text NOT NULL DEFAULT 'grey' CHECK (colour IN ('grey', 'amber', 'green', 'violet', 'red', 'blue')),
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, programme_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes (tenant_id, id)
);
CREATE UNIQUE INDEX tiers_by_name ON tiers (tenant_id, programme_id, lower(name));
ALTER TABLE tiers ENABLE ROW LEVEL SECURITY;
ALTER TABLE tiers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON tiers TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON tiers AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON tiers AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON tiers AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Registration discount ("margin protection") by the deal's type; 800 basis points are 8 %.
CREATE TABLE tier_discounts (
  tenant_id uuid NOT NULL REFERENCES tenants,
  tier_id uuid NOT NULL,
  deal_type text NOT NULL CHECK (deal_type ~ '^[a-z][a-z0-9_]{0,39}$'),
  basis_points integer NOT NULL CHECK (basis_points BETWEEN 0 AND 10000),
  PRIMARY KEY (tenant_id, tier_id, deal_type),
  FOREIGN KEY (tenant_id, tier_id) REFERENCES tiers (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE tier_discounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE tier_discounts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON tier_discounts TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON tier_discounts AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON tier_discounts AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON tier_discounts AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE partners (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- What lists search and sort by: the name in small letters without accents. A column of its own, because row-level
  -- security lets a bare column use its index but no function of it; collation C, so that a prefix can use it too.
  name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    lower(translate(name,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
      'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'))) STORED,
  legal_name text CHECK (length(legal_name) BETWEEN 1 AND 200),
  type text NOT NULL CHECK (type IN ('reseller', 'referral', 'msp', 'distributor', 'technology', 'affiliate', 'agency')),
  status text NOT NULL CHECK (status IN ('prospect', 'onboarding', 'active', 'suspended', 'inactive', 'terminated')),
  -- When the present status began.
  status_since timestamptz NOT NULL,
  programme_id uuid,
  tier_id uuid,
  parent_id uuid,
  owner_id uuid,
  country text CHECK (country ~ '^[A-Z]{2}$'),
  region text CHECK (length(region) BETWEEN 1 AND 100),
  city text CHECK (length(city) BETWEEN 1 AND 100),
  address text CHECK (length(address) BETWEEN 1 AND 300),
  postal_code text CHECK (length(postal_code) BETWEEN 1 AND 20),
  website text CHECK (length(website) BETWEEN 1 AND 300),
  domains text[] NOT NULL DEFAULT '{}' CHECK (cardinality(domains) <= 50),
  domain text GENERATED ALWAYS AS (domains[1]) STORED,
  registry_id text CHECK (length(registry_id) BETWEEN 1 AND 60),
  external_id text CHECK (length(external_id) BETWEEN 1 AND 100),
  phone text CHECK (length(phone) BETWEEN 1 AND 40),
  locale text NOT NULL DEFAULT 'en' CHECK (locale ~ '^[a-z]{2}$'),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  custom jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(custom) = 'object'),
  -- Version of the tenant's form that `custom` was filled with.
  form_version_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes (tenant_id, id),
  FOREIGN KEY (tenant_id, programme_id, tier_id) REFERENCES tiers (tenant_id, programme_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships (tenant_id, id),
  CHECK (tier_id IS NULL OR programme_id IS NOT NULL),
  CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX partners_by_external_id ON partners (tenant_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX partners_by_name ON partners (tenant_id, name_key, id);
CREATE INDEX partners_by_domain ON partners (tenant_id, domain) WHERE domain IS NOT NULL;
CREATE INDEX partners_of_parent ON partners (tenant_id, parent_id, name_key, id) WHERE parent_id IS NOT NULL;
CREATE INDEX partners_of_owner ON partners (tenant_id, owner_id) WHERE owner_id IS NOT NULL;
CREATE INDEX partners_of_tier ON partners (tenant_id, tier_id) WHERE tier_id IS NOT NULL;
CREATE INDEX partners_by_territory ON partners (tenant_id, country, region);
ALTER TABLE partners ENABLE ROW LEVEL SECURITY;
ALTER TABLE partners FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON partners TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON partners AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY vendor_inserts ON partners AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON partners AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
-- Signing in works out which partners a channel manager or a distributor's person has in view.
CREATE POLICY signing_in ON partners FOR SELECT TO millrace_system USING (true);
GRANT SELECT (tenant_id, id, name, status, parent_id, owner_id, country, region) ON partners TO millrace_system;

ALTER TABLE memberships ADD FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id);
ALTER TABLE api_keys ADD FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id);

CREATE TABLE partner_contacts (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    lower(translate(name,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
      'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'))) STORED,
  email text CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
  phone text CHECK (length(phone) BETWEEN 1 AND 40),
  title text CHECK (length(title) BETWEEN 1 AND 120),
  role text CHECK (role IN ('executive', 'sales', 'technical', 'marketing', 'finance', 'legal', 'other')),
  -- The sign-in of this person, when they have one.
  membership_id uuid,
  is_primary boolean NOT NULL DEFAULT false,
  external_id text CHECK (length(external_id) BETWEEN 1 AND 100),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id)
);
CREATE INDEX partner_contacts_of_partner ON partner_contacts (tenant_id, partner_id, name_key, id);
CREATE INDEX partner_contacts_by_name ON partner_contacts (tenant_id, name_key, id);
CREATE UNIQUE INDEX partner_contacts_by_email ON partner_contacts (tenant_id, partner_id, email) WHERE email IS NOT NULL;
CREATE UNIQUE INDEX partner_contacts_by_external_id ON partner_contacts (tenant_id, external_id)
  WHERE external_id IS NOT NULL;
CREATE UNIQUE INDEX partner_contacts_primary ON partner_contacts (tenant_id, partner_id) WHERE is_primary;
CREATE INDEX partner_contacts_of_membership ON partner_contacts (tenant_id, membership_id) WHERE membership_id IS NOT NULL;
ALTER TABLE partner_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE partner_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON partner_contacts TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON partner_contacts AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
