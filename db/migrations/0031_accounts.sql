-- The vendor's existing customers and prospects and its own open pipeline: what registrations may collide with.
-- No partner ever sees a row of these tables.

CREATE TABLE accounts (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  -- What lists search and sort by: the name in small letters without accents. A column of its own, because row-level
  -- security lets a bare column use its index but no function of it; collation C, so that a prefix can use it too.
  name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    lower(translate(name,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
      'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'))) STORED,
  aliases text[] NOT NULL DEFAULT '{}' CHECK (cardinality(aliases) <= 50),
  domains text[] NOT NULL DEFAULT '{}' CHECK (cardinality(domains) <= 50),
  domain text GENERATED ALWAYS AS (domains[1]) STORED,
  registry_ids text[] NOT NULL DEFAULT '{}' CHECK (cardinality(registry_ids) <= 20),
  address text CHECK (length(address) BETWEEN 1 AND 300),
  city text CHECK (length(city) BETWEEN 1 AND 100),
  postal_code text CHECK (length(postal_code) BETWEEN 1 AND 20),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  parent_id uuid,
  owner_id uuid,
  -- The owner's name when they have no sign-in here, as another system knows it.
  owner_name text CHECK (length(owner_name) BETWEEN 1 AND 200),
  kind text NOT NULL DEFAULT 'customer' CHECK (kind IN ('customer', 'prospect')),
  -- Archived accounts are still referred to, but no longer match anything.
  status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
  external_id text CHECK (length(external_id) BETWEEN 1 AND 100),
  -- The import that wrote this row last.
  import_id uuid,
  custom jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(custom) = 'object'),
  form_version_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, parent_id) REFERENCES accounts (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships (tenant_id, id),
  CHECK (parent_id <> id)
);
CREATE UNIQUE INDEX accounts_by_external_id ON accounts (tenant_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX accounts_by_name ON accounts (tenant_id, name_key, id);
CREATE INDEX accounts_by_domain ON accounts (tenant_id, domain) WHERE domain IS NOT NULL;
CREATE INDEX accounts_of_parent ON accounts (tenant_id, parent_id) WHERE parent_id IS NOT NULL;
CREATE INDEX accounts_of_owner ON accounts (tenant_id, owner_id) WHERE owner_id IS NOT NULL;
ALTER TABLE accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON accounts TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON accounts AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE opportunities (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  account_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  name_key text COLLATE "C" NOT NULL GENERATED ALWAYS AS (
    lower(translate(name,
      'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ',
      'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'))) STORED,
  company_name text NOT NULL CHECK (length(company_name) BETWEEN 1 AND 200),
  domains text[] NOT NULL DEFAULT '{}' CHECK (cardinality(domains) <= 50),
  country text CHECK (country ~ '^[A-Z]{2}$'),
  -- The stage in the vendor's own words, as its CRM names it.
  stage text CHECK (length(stage) BETWEEN 1 AND 100),
  amount_minor bigint CHECK (amount_minor BETWEEN -9007199254740991 AND 9007199254740991),
  currency text CHECK (currency ~ '^[A-Z]{3}$'),
  close_date date,
  owner_id uuid,
  owner_name text CHECK (length(owner_name) BETWEEN 1 AND 200),
  status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'won', 'lost')),
  external_id text CHECK (length(external_id) BETWEEN 1 AND 100),
  import_id uuid,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, account_id) REFERENCES accounts (tenant_id, id),
  FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships (tenant_id, id),
  CHECK ((amount_minor IS NULL) = (currency IS NULL))
);
CREATE UNIQUE INDEX opportunities_by_external_id ON opportunities (tenant_id, external_id) WHERE external_id IS NOT NULL;
CREATE INDEX opportunities_by_name ON opportunities (tenant_id, name_key, id);
CREATE INDEX opportunities_by_close_date ON opportunities (tenant_id, status, close_date, id);
CREATE INDEX opportunities_of_account ON opportunities (tenant_id, account_id) WHERE account_id IS NOT NULL;
CREATE INDEX opportunities_of_owner ON opportunities (tenant_id, owner_id) WHERE owner_id IS NOT NULL;
ALTER TABLE opportunities ENABLE ROW LEVEL SECURITY;
ALTER TABLE opportunities FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON opportunities TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON opportunities AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
