-- Made by "npm run schema:update" from the migrations. Read it; change the migrations.

CREATE TABLE auth.credentials (
  id uuid NOT NULL,
  account_id text NOT NULL,
  provider_id text NOT NULL,
  person_id uuid NOT NULL,
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamp with time zone,
  refresh_token_expires_at timestamp with time zone,
  scope text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT credentials_pkey PRIMARY KEY (id),
  CONSTRAINT credentials_provider_id_account_id_key UNIQUE (provider_id, account_id),
  CONSTRAINT credentials_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.people(id) ON DELETE CASCADE
);
CREATE INDEX credentials_of_person ON auth.credentials USING btree (person_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.credentials TO millrace_system;

CREATE TABLE auth.failed_attempts (
  key text NOT NULL,
  failures integer NOT NULL,
  last_failure_at timestamp with time zone NOT NULL,
  locked_until timestamp with time zone,
  CONSTRAINT failed_attempts_pkey PRIMARY KEY (key)
);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.failed_attempts TO millrace_system;

CREATE TABLE auth.people (
  id uuid NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_verified boolean DEFAULT false NOT NULL,
  image text,
  two_factor_enabled boolean DEFAULT false NOT NULL,
  locale text DEFAULT 'en'::text NOT NULL,
  colour_scheme text DEFAULT 'auto'::text NOT NULL,
  last_membership_id uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  links_since timestamp with time zone,
  CONSTRAINT people_pkey PRIMARY KEY (id),
  CONSTRAINT people_email_key UNIQUE (email),
  CONSTRAINT people_colour_scheme_check CHECK ((colour_scheme = ANY (ARRAY['auto'::text, 'light'::text, 'dark'::text]))),
  CONSTRAINT people_email_check CHECK ((email = lower(email)))
);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.people TO millrace_system;

CREATE TABLE auth.second_factors (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  secret text NOT NULL,
  recovery_codes text NOT NULL,
  verified boolean DEFAULT true NOT NULL,
  failed_verifications integer DEFAULT 0 NOT NULL,
  locked_until timestamp with time zone,
  CONSTRAINT second_factors_pkey PRIMARY KEY (id),
  CONSTRAINT second_factors_person_id_key UNIQUE (person_id),
  CONSTRAINT second_factors_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.people(id) ON DELETE CASCADE
);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.second_factors TO millrace_system;

CREATE TABLE auth.sessions (
  id uuid NOT NULL,
  token text NOT NULL,
  person_id uuid NOT NULL,
  ip_address text,
  user_agent text,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  active_tenant_id uuid NOT NULL,
  active_membership_id uuid NOT NULL,
  link_id uuid,
  link_kind text,
  scopes text[],
  bound_to uuid,
  CONSTRAINT sessions_pkey PRIMARY KEY (id),
  CONSTRAINT sessions_token_key UNIQUE (token),
  CONSTRAINT sessions_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.people(id) ON DELETE CASCADE,
  CONSTRAINT sessions_link_kind_check CHECK ((link_kind = ANY (ARRAY['mail'::text, 'registration'::text])))
);
CREATE INDEX sessions_of_membership ON auth.sessions USING btree (active_membership_id);
CREATE INDEX sessions_of_person ON auth.sessions USING btree (person_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.sessions TO millrace_system;

CREATE TABLE auth.tenant_addresses (
  address text NOT NULL,
  kind text NOT NULL,
  tenant_id uuid NOT NULL,
  CONSTRAINT tenant_addresses_pkey PRIMARY KEY (address),
  CONSTRAINT tenant_addresses_address_check CHECK (((address = lower(address)) AND (length(address) <= 253))),
  CONSTRAINT tenant_addresses_kind_check CHECK ((kind = ANY (ARRAY['slug'::text, 'host'::text])))
);
CREATE INDEX tenant_addresses_of_tenant ON auth.tenant_addresses USING btree (tenant_id);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.tenant_addresses TO millrace_system;

CREATE TABLE auth.verifications (
  id uuid NOT NULL,
  identifier text NOT NULL,
  value text NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT verifications_pkey PRIMARY KEY (id)
);
CREATE INDEX verifications_by_identifier ON auth.verifications USING btree (identifier);
GRANT DELETE, INSERT, SELECT, UPDATE ON auth.verifications TO millrace_system;

CREATE TABLE public.access_links (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid,
  hash bytea NOT NULL,
  path text NOT NULL,
  scopes text[] NOT NULL,
  bound_to uuid,
  label text,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  uses integer DEFAULT 0 NOT NULL,
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT access_links_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT access_links_tenant_id_hash_key UNIQUE (tenant_id, hash),
  CONSTRAINT access_links_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT access_links_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT access_links_check CHECK ((expires_at > created_at)),
  CONSTRAINT access_links_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT access_links_hash_check CHECK ((length(hash) = 32)),
  CONSTRAINT access_links_kind_check CHECK ((kind = ANY (ARRAY['mail'::text, 'registration'::text]))),
  CONSTRAINT access_links_label_check CHECK (((length(label) >= 1) AND (length(label) <= 120))),
  CONSTRAINT access_links_path_check CHECK (((path ~ '^/[^/\\\s]'::text) AND (length(path) <= 300))),
  CONSTRAINT access_links_scopes_check CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 200)))
);
CREATE INDEX access_links_by_end ON public.access_links USING btree (tenant_id, expires_at);
CREATE INDEX access_links_of_member ON public.access_links USING btree (tenant_id, membership_id, kind, id);
ALTER TABLE public.access_links ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.access_links FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.access_links AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY signing_in ON public.access_links AS PERMISSIVE FOR ALL TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.access_links AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.access_links TO millrace_app;
GRANT SELECT ON public.access_links TO millrace_system;
GRANT UPDATE (uses, last_used_at) ON public.access_links TO millrace_system;

CREATE TABLE public.accounts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(translate(name, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ'::text, 'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'::text))) NOT NULL,
  aliases text[] DEFAULT '{}'::text[] NOT NULL,
  domains text[] DEFAULT '{}'::text[] NOT NULL,
  domain text GENERATED ALWAYS AS (domains[1]),
  registry_ids text[] DEFAULT '{}'::text[] NOT NULL,
  address text,
  city text,
  postal_code text,
  country text,
  parent_id uuid,
  owner_id uuid,
  owner_name text,
  kind text DEFAULT 'customer'::text NOT NULL,
  status text DEFAULT 'active'::text NOT NULL,
  external_id text,
  import_id uuid,
  custom jsonb DEFAULT '{}'::jsonb NOT NULL,
  form_version_id uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT accounts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT accounts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT accounts_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT accounts_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES accounts(tenant_id, id),
  CONSTRAINT accounts_address_check CHECK (((length(address) >= 1) AND (length(address) <= 300))),
  CONSTRAINT accounts_aliases_check CHECK ((cardinality(aliases) <= 50)),
  CONSTRAINT accounts_check CHECK ((parent_id <> id)),
  CONSTRAINT accounts_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  CONSTRAINT accounts_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT accounts_custom_check CHECK ((jsonb_typeof(custom) = 'object'::text)),
  CONSTRAINT accounts_domains_check CHECK ((cardinality(domains) <= 50)),
  CONSTRAINT accounts_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  CONSTRAINT accounts_kind_check CHECK ((kind = ANY (ARRAY['customer'::text, 'prospect'::text]))),
  CONSTRAINT accounts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT accounts_owner_name_check CHECK (((length(owner_name) >= 1) AND (length(owner_name) <= 200))),
  CONSTRAINT accounts_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  CONSTRAINT accounts_registry_ids_check CHECK ((cardinality(registry_ids) <= 20)),
  CONSTRAINT accounts_status_check CHECK ((status = ANY (ARRAY['active'::text, 'archived'::text])))
);
CREATE INDEX accounts_by_domain ON public.accounts USING btree (tenant_id, domain) WHERE (domain IS NOT NULL);
CREATE UNIQUE INDEX accounts_by_external_id ON public.accounts USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX accounts_by_name ON public.accounts USING btree (tenant_id, name_key, id);
CREATE INDEX accounts_of_owner ON public.accounts USING btree (tenant_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX accounts_of_parent ON public.accounts USING btree (tenant_id, parent_id) WHERE (parent_id IS NOT NULL);
ALTER TABLE public.accounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.accounts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.accounts AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.accounts AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.accounts TO millrace_app;

CREATE TABLE public.agreement_signatures (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  agreement_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  side text NOT NULL,
  membership_id uuid,
  name text NOT NULL,
  job_title text,
  method text NOT NULL,
  mark text,
  consent text NOT NULL,
  address text NOT NULL,
  user_agent text NOT NULL,
  body_sha256 text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT agreement_signatures_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agreement_signatures_tenant_id_agreement_id_fkey FOREIGN KEY (tenant_id, agreement_id) REFERENCES agreements(tenant_id, id),
  CONSTRAINT agreement_signatures_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT agreement_signatures_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT agreement_signatures_address_check CHECK ((length(address) <= 100)),
  CONSTRAINT agreement_signatures_body_sha256_check CHECK ((length(body_sha256) = 64)),
  CONSTRAINT agreement_signatures_consent_check CHECK ((length(consent) <= 2000)),
  CONSTRAINT agreement_signatures_job_title_check CHECK ((length(job_title) <= 200)),
  CONSTRAINT agreement_signatures_mark_check CHECK ((length(mark) <= 20000)),
  CONSTRAINT agreement_signatures_method_check CHECK ((method = ANY (ARRAY['click'::text, 'typed'::text, 'drawn'::text, 'automatic'::text, 'paper'::text]))),
  CONSTRAINT agreement_signatures_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT agreement_signatures_side_check CHECK ((side = ANY (ARRAY['partner'::text, 'vendor'::text]))),
  CONSTRAINT agreement_signatures_user_agent_check CHECK ((length(user_agent) <= 500))
);
CREATE INDEX agreement_signatures_of ON public.agreement_signatures USING btree (tenant_id, agreement_id, id);
CREATE UNIQUE INDEX agreement_signatures_once ON public.agreement_signatures USING btree (tenant_id, agreement_id, membership_id);
ALTER TABLE public.agreement_signatures ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agreement_signatures FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_from_delete ON public.agreement_signatures AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (false);
CREATE POLICY kept_from_update ON public.agreement_signatures AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (false);
CREATE POLICY partner_fence ON public.agreement_signatures AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.agreement_signatures AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.agreement_signatures TO millrace_app;

CREATE TABLE public.agreement_signers (
  tenant_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  named_by_name text NOT NULL,
  named_at timestamp with time zone NOT NULL,
  CONSTRAINT agreement_signers_pkey PRIMARY KEY (tenant_id, membership_id),
  CONSTRAINT agreement_signers_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT agreement_signers_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT agreement_signers_named_by_name_check CHECK ((length(named_by_name) <= 200))
);
CREATE INDEX agreement_signers_of_partner ON public.agreement_signers USING btree (tenant_id, partner_id);
ALTER TABLE public.agreement_signers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agreement_signers FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.agreement_signers AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.agreement_signers AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.agreement_signers TO millrace_app;

CREATE TABLE public.agreement_template_versions (
  tenant_id uuid NOT NULL,
  template_id uuid NOT NULL,
  number integer NOT NULL,
  content jsonb NOT NULL,
  published_at timestamp with time zone NOT NULL,
  published_by_name text NOT NULL,
  CONSTRAINT agreement_template_versions_pkey PRIMARY KEY (tenant_id, template_id, number),
  CONSTRAINT agreement_template_versions_tenant_id_template_id_fkey FOREIGN KEY (tenant_id, template_id) REFERENCES agreement_templates(tenant_id, id),
  CONSTRAINT agreement_template_versions_number_check CHECK ((number >= 1)),
  CONSTRAINT agreement_template_versions_published_by_name_check CHECK ((length(published_by_name) <= 200))
);
ALTER TABLE public.agreement_template_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agreement_template_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_from_delete ON public.agreement_template_versions AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (false);
CREATE POLICY kept_from_update ON public.agreement_template_versions AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (false);
CREATE POLICY tenant_fence ON public.agreement_template_versions AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_inserts ON public.agreement_template_versions AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.agreement_template_versions TO millrace_app;

CREATE TABLE public.agreement_templates (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  programme_id uuid,
  locale text NOT NULL,
  body text NOT NULL,
  clauses jsonb NOT NULL,
  method text NOT NULL,
  signers integer NOT NULL,
  countersign text NOT NULL,
  months integer,
  renewal text NOT NULL,
  gate boolean NOT NULL,
  published integer DEFAULT 0 NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT agreement_templates_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agreement_templates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT agreement_templates_tenant_id_programme_id_fkey FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id),
  CONSTRAINT agreement_templates_body_check CHECK ((length(body) <= 100000)),
  CONSTRAINT agreement_templates_countersign_check CHECK ((countersign = ANY (ARRAY['automatic'::text, 'manual'::text]))),
  CONSTRAINT agreement_templates_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'de'::text]))),
  CONSTRAINT agreement_templates_method_check CHECK ((method = ANY (ARRAY['click'::text, 'typed'::text, 'drawn'::text]))),
  CONSTRAINT agreement_templates_months_check CHECK (((months >= 1) AND (months <= 120))),
  CONSTRAINT agreement_templates_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT agreement_templates_published_check CHECK ((published >= 0)),
  CONSTRAINT agreement_templates_renewal_check CHECK ((renewal = ANY (ARRAY['none'::text, 'automatic'::text]))),
  CONSTRAINT agreement_templates_signers_check CHECK (((signers >= 1) AND (signers <= 5)))
);
CREATE UNIQUE INDEX agreement_templates_by_name ON public.agreement_templates USING btree (tenant_id, lower(name));
ALTER TABLE public.agreement_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agreement_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.agreement_templates AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.agreement_templates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.agreement_templates AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.agreement_templates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.agreement_templates TO millrace_app;

CREATE TABLE public.agreements (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  partner_id uuid NOT NULL,
  template_id uuid NOT NULL,
  template_version integer NOT NULL,
  title text NOT NULL,
  locale text NOT NULL,
  body text NOT NULL,
  body_sha256 text NOT NULL,
  method text NOT NULL,
  signers integer NOT NULL,
  signed integer DEFAULT 0 NOT NULL,
  countersign text NOT NULL,
  months integer,
  renewal text NOT NULL,
  gate boolean NOT NULL,
  state text NOT NULL,
  on_paper boolean DEFAULT false NOT NULL,
  replaces_id uuid,
  sent_at timestamp with time zone NOT NULL,
  sent_by_name text NOT NULL,
  reminded_at timestamp with time zone,
  in_force_at timestamp with time zone,
  starts_on date,
  ends_on date,
  reason text,
  ended_at timestamp with time zone,
  file_id uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT agreements_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT agreements_tenant_id_number_key UNIQUE (tenant_id, number),
  CONSTRAINT agreements_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT agreements_tenant_id_replaces_id_fkey FOREIGN KEY (tenant_id, replaces_id) REFERENCES agreements(tenant_id, id),
  CONSTRAINT agreements_tenant_id_template_id_template_version_fkey FOREIGN KEY (tenant_id, template_id, template_version) REFERENCES agreement_template_versions(tenant_id, template_id, number),
  CONSTRAINT agreements_body_check CHECK ((length(body) <= 200000)),
  CONSTRAINT agreements_body_sha256_check CHECK ((length(body_sha256) = 64)),
  CONSTRAINT agreements_check CHECK (((signed >= 0) AND (signed <= signers))),
  CONSTRAINT agreements_check1 CHECK (((state <> 'in_force'::text) OR ((starts_on IS NOT NULL) AND (file_id IS NOT NULL)))),
  CONSTRAINT agreements_check2 CHECK ((ends_on >= starts_on)),
  CONSTRAINT agreements_countersign_check CHECK ((countersign = ANY (ARRAY['automatic'::text, 'manual'::text]))),
  CONSTRAINT agreements_locale_check CHECK ((locale = ANY (ARRAY['en'::text, 'de'::text]))),
  CONSTRAINT agreements_method_check CHECK ((method = ANY (ARRAY['click'::text, 'typed'::text, 'drawn'::text]))),
  CONSTRAINT agreements_months_check CHECK (((months >= 1) AND (months <= 120))),
  CONSTRAINT agreements_number_check CHECK (((length(number) >= 1) AND (length(number) <= 20))),
  CONSTRAINT agreements_reason_check CHECK ((length(reason) <= 2000)),
  CONSTRAINT agreements_renewal_check CHECK ((renewal = ANY (ARRAY['none'::text, 'automatic'::text]))),
  CONSTRAINT agreements_sent_by_name_check CHECK ((length(sent_by_name) <= 200)),
  CONSTRAINT agreements_signers_check CHECK (((signers >= 1) AND (signers <= 5))),
  CONSTRAINT agreements_state_check CHECK ((state = ANY (ARRAY['sent'::text, 'signed'::text, 'in_force'::text, 'expired'::text, 'declined'::text, 'terminated'::text, 'superseded'::text, 'withdrawn'::text]))),
  CONSTRAINT agreements_title_check CHECK (((length(title) >= 1) AND (length(title) <= 200)))
);
CREATE INDEX agreements_by_change ON public.agreements USING btree (tenant_id, updated_at DESC, id DESC);
CREATE INDEX agreements_by_state ON public.agreements USING btree (tenant_id, state, updated_at DESC, id DESC);
CREATE INDEX agreements_gating ON public.agreements USING btree (tenant_id, partner_id) WHERE (gate AND (state = 'sent'::text));
CREATE INDEX agreements_of_partner ON public.agreements USING btree (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE INDEX agreements_of_template ON public.agreements USING btree (tenant_id, template_id, template_version);
CREATE UNIQUE INDEX agreements_waiting_once ON public.agreements USING btree (tenant_id, partner_id, template_id) WHERE (state = ANY (ARRAY['sent'::text, 'signed'::text]));
ALTER TABLE public.agreements ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.agreements FORCE ROW LEVEL SECURITY;
CREATE POLICY kept_from_delete ON public.agreements AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (false);
CREATE POLICY partner_fence ON public.agreements AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.agreements AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_inserts ON public.agreements AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.agreements TO millrace_app;

CREATE TABLE public.api_keys (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  hash bytea NOT NULL,
  hint text NOT NULL,
  side text NOT NULL,
  role text NOT NULL,
  partner_id uuid,
  scopes text[],
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  revoked_at timestamp with time zone,
  CONSTRAINT api_keys_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT api_keys_tenant_id_hash_key UNIQUE (tenant_id, hash),
  CONSTRAINT api_keys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT api_keys_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT api_keys_check CHECK (((side = 'partner'::text) = (partner_id IS NOT NULL))),
  CONSTRAINT api_keys_check1 CHECK (((role = ANY (ARRAY['owner'::text, 'administrator'::text, 'channel_manager'::text, 'finance'::text, 'analyst'::text])) OR (side = 'partner'::text))),
  CONSTRAINT api_keys_check2 CHECK (((side = 'vendor'::text) OR (role = ANY (ARRAY['partner_administrator'::text, 'partner_sales'::text, 'partner_marketing'::text, 'partner_finance'::text, 'partner_learner'::text])))),
  CONSTRAINT api_keys_created_by_check CHECK ((length(created_by) <= 200)),
  CONSTRAINT api_keys_hash_check CHECK ((length(hash) = 32)),
  CONSTRAINT api_keys_hint_check CHECK (((length(hint) >= 1) AND (length(hint) <= 8))),
  CONSTRAINT api_keys_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT api_keys_scopes_check CHECK (((cardinality(scopes) >= 1) AND (cardinality(scopes) <= 500))),
  CONSTRAINT api_keys_side_check CHECK ((side = ANY (ARRAY['vendor'::text, 'partner'::text])))
);
ALTER TABLE public.api_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.api_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.api_keys AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY signing_in ON public.api_keys AS PERMISSIVE FOR ALL TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.api_keys AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.api_keys TO millrace_app;
GRANT SELECT ON public.api_keys TO millrace_system;
GRANT UPDATE (last_used_at) ON public.api_keys TO millrace_system;

CREATE TABLE public.approval_policies (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  definition jsonb NOT NULL,
  starts_at timestamp with time zone NOT NULL,
  note text,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  CONSTRAINT approval_policies_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT approval_policies_tenant_id_kind_number_key UNIQUE (tenant_id, kind, number),
  CONSTRAINT approval_policies_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT approval_policies_check CHECK ((withdrawn_at < starts_at)),
  CONSTRAINT approval_policies_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT approval_policies_definition_check CHECK ((jsonb_typeof(definition) = 'object'::text)),
  CONSTRAINT approval_policies_kind_check CHECK ((kind ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT approval_policies_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  CONSTRAINT approval_policies_number_check CHECK ((number >= 1))
);
ALTER TABLE public.approval_policies ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.approval_policies FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.approval_policies AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.approval_policies AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.approval_policies AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.approval_policies AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.approval_policies TO millrace_app;

CREATE TABLE public.approval_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  about jsonb NOT NULL,
  policy_number integer NOT NULL,
  rule_name text,
  trace jsonb NOT NULL,
  shows_names boolean NOT NULL,
  state text NOT NULL,
  submitted_by uuid,
  owner_id uuid,
  opened_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT approval_requests_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT approval_requests_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT approval_requests_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT approval_requests_tenant_id_submitted_by_fkey FOREIGN KEY (tenant_id, submitted_by) REFERENCES memberships(tenant_id, id),
  CONSTRAINT approval_requests_about_check CHECK ((jsonb_typeof(about) = 'object'::text)),
  CONSTRAINT approval_requests_check CHECK (((state = 'waiting'::text) = (closed_at IS NULL))),
  CONSTRAINT approval_requests_policy_number_check CHECK ((policy_number >= 1)),
  CONSTRAINT approval_requests_rule_name_check CHECK (((length(rule_name) >= 1) AND (length(rule_name) <= 120))),
  CONSTRAINT approval_requests_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'approved'::text, 'rejected'::text, 'recalled'::text]))),
  CONSTRAINT approval_requests_subject_kind_check CHECK ((subject_kind ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT approval_requests_trace_check CHECK ((jsonb_typeof(trace) = 'array'::text))
);
CREATE INDEX approval_requests_of_subject ON public.approval_requests USING btree (tenant_id, subject_id, id);
CREATE UNIQUE INDEX approval_requests_one_waiting ON public.approval_requests USING btree (tenant_id, subject_kind, subject_id) WHERE (state = 'waiting'::text);
ALTER TABLE public.approval_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.approval_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.approval_requests AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.approval_requests AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.approval_requests TO millrace_app;

CREATE TABLE public.approval_seats (
  tenant_id uuid NOT NULL,
  step_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  slot integer NOT NULL,
  partner_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL,
  source text NOT NULL,
  state text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  CONSTRAINT approval_seats_pkey PRIMARY KEY (tenant_id, step_id, membership_id, slot),
  CONSTRAINT approval_seats_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT approval_seats_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES approval_steps(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT approval_seats_name_check CHECK ((length(name) <= 200)),
  CONSTRAINT approval_seats_slot_check CHECK (((slot >= 0) AND (slot <= 19))),
  CONSTRAINT approval_seats_source_check CHECK ((source = ANY (ARRAY['chain'::text, 'fallback'::text, 'delegated'::text, 'reassigned'::text, 'escalated'::text]))),
  CONSTRAINT approval_seats_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'handed'::text, 'closed'::text])))
);
CREATE INDEX approval_seats_asked ON public.approval_seats USING btree (tenant_id, membership_id, subject_id) WHERE (state = 'asked'::text);
ALTER TABLE public.approval_seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.approval_seats FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.approval_seats AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.approval_seats AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.approval_seats TO millrace_app;

CREATE TABLE public.approval_stand_ins (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  stand_in_id uuid NOT NULL,
  from_day date,
  until_day date,
  starts_at timestamp with time zone,
  ends_at timestamp with time zone,
  note text,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  CONSTRAINT approval_stand_ins_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT approval_stand_ins_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT approval_stand_ins_tenant_id_stand_in_id_fkey FOREIGN KEY (tenant_id, stand_in_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT approval_stand_ins_check CHECK ((membership_id <> stand_in_id)),
  CONSTRAINT approval_stand_ins_check1 CHECK ((until_day >= from_day)),
  CONSTRAINT approval_stand_ins_check2 CHECK ((((from_day IS NULL) = (until_day IS NULL)) AND ((from_day IS NULL) = (starts_at IS NULL)) AND ((from_day IS NULL) = (ends_at IS NULL)))),
  CONSTRAINT approval_stand_ins_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT approval_stand_ins_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500)))
);
CREATE INDEX approval_stand_ins_by_stand_in ON public.approval_stand_ins USING btree (tenant_id, stand_in_id) WHERE (ended_at IS NULL);
CREATE INDEX approval_stand_ins_of_person ON public.approval_stand_ins USING btree (tenant_id, membership_id) WHERE (ended_at IS NULL);
CREATE UNIQUE INDEX approval_stand_ins_one_backup ON public.approval_stand_ins USING btree (tenant_id, membership_id) WHERE ((from_day IS NULL) AND (ended_at IS NULL));
ALTER TABLE public.approval_stand_ins ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.approval_stand_ins FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.approval_stand_ins AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.approval_stand_ins AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.approval_stand_ins TO millrace_app;

CREATE TABLE public.approval_steps (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  request_id uuid NOT NULL,
  "position" integer NOT NULL,
  stage integer NOT NULL,
  name text NOT NULL,
  mode text NOT NULL,
  approvers jsonb NOT NULL,
  sla_minutes integer NOT NULL,
  state text NOT NULL,
  opened_at timestamp with time zone,
  due_at timestamp with time zone,
  seated_at timestamp with time zone,
  escalated integer,
  closed_at timestamp with time zone,
  CONSTRAINT approval_steps_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT approval_steps_tenant_id_request_id_position_key UNIQUE (tenant_id, request_id, "position"),
  CONSTRAINT approval_steps_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES approval_requests(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT approval_steps_approvers_check CHECK ((jsonb_typeof(approvers) = 'array'::text)),
  CONSTRAINT approval_steps_check CHECK (((state <> 'active'::text) OR ((opened_at IS NOT NULL) AND (due_at IS NOT NULL)))),
  CONSTRAINT approval_steps_check1 CHECK (((state = ANY (ARRAY['pending'::text, 'active'::text])) = (closed_at IS NULL))),
  CONSTRAINT approval_steps_escalated_check CHECK ((escalated = ANY (ARRAY[80, 100]))),
  CONSTRAINT approval_steps_mode_check CHECK ((mode = ANY (ARRAY['any'::text, 'all'::text]))),
  CONSTRAINT approval_steps_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT approval_steps_position_check CHECK ((("position" >= 0) AND ("position" <= 19))),
  CONSTRAINT approval_steps_sla_minutes_check CHECK (((sla_minutes >= 1) AND (sla_minutes <= 60000))),
  CONSTRAINT approval_steps_stage_check CHECK (((stage >= 0) AND (stage <= 19))),
  CONSTRAINT approval_steps_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'approved'::text, 'rejected'::text, 'skipped'::text, 'cancelled'::text])))
);
ALTER TABLE public.approval_steps ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.approval_steps FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.approval_steps AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.approval_steps AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.approval_steps TO millrace_app;

CREATE TABLE public.approval_votes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  step_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  act text NOT NULL,
  membership_id uuid,
  name text NOT NULL,
  for_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  for_names text[] DEFAULT '{}'::text[] NOT NULL,
  to_name text,
  note text,
  cast_at timestamp with time zone NOT NULL,
  CONSTRAINT approval_votes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT approval_votes_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT approval_votes_tenant_id_step_id_fkey FOREIGN KEY (tenant_id, step_id) REFERENCES approval_steps(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT approval_votes_act_check CHECK ((act = ANY (ARRAY['approve'::text, 'reject'::text, 'delegate'::text, 'reassign'::text, 'skip'::text, 'recall'::text, 'escalate'::text]))),
  CONSTRAINT approval_votes_for_ids_check CHECK ((cardinality(for_ids) <= 50)),
  CONSTRAINT approval_votes_for_names_check CHECK ((cardinality(for_names) <= 50)),
  CONSTRAINT approval_votes_name_check CHECK ((length(name) <= 200)),
  CONSTRAINT approval_votes_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  CONSTRAINT approval_votes_to_name_check CHECK ((length(to_name) <= 200))
);
CREATE INDEX approval_votes_of_step ON public.approval_votes USING btree (tenant_id, step_id, id);
CREATE UNIQUE INDEX approval_votes_once ON public.approval_votes USING btree (tenant_id, step_id, membership_id) WHERE (act = ANY (ARRAY['approve'::text, 'reject'::text]));
ALTER TABLE public.approval_votes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.approval_votes FORCE ROW LEVEL SECURITY;
CREATE POLICY never_deleted ON public.approval_votes AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (false);
CREATE POLICY never_updated ON public.approval_votes AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (false);
CREATE POLICY partner_fence ON public.approval_votes AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.approval_votes AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.approval_votes TO millrace_app;

CREATE TABLE public.audit_heads (
  tenant_id uuid NOT NULL,
  seq bigint NOT NULL,
  hash text NOT NULL,
  CONSTRAINT audit_heads_pkey PRIMARY KEY (tenant_id)
);
ALTER TABLE public.audit_heads ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_heads FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.audit_heads AS PERMISSIVE FOR ALL TO millrace_app
  USING (((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid) AND (current_setting('app.side'::text, true) = 'vendor'::text)));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.audit_heads TO millrace_app;

CREATE TABLE public.audit_seals (
  tenant_id uuid NOT NULL,
  seq bigint NOT NULL,
  event_id uuid NOT NULL,
  event_at timestamp with time zone NOT NULL,
  hash text NOT NULL,
  sealed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_seals_pkey PRIMARY KEY (tenant_id, seq),
  CONSTRAINT audit_seals_tenant_id_event_id_key UNIQUE (tenant_id, event_id)
);
ALTER TABLE public.audit_seals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_seals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.audit_seals AS PERMISSIVE FOR ALL TO millrace_app
  USING (((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid) AND (current_setting('app.side'::text, true) = 'vendor'::text)));
GRANT INSERT, SELECT ON public.audit_seals TO millrace_app;

CREATE TABLE public.audit_verifications (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  state text NOT NULL,
  requested_by text NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  sealed bigint,
  head text,
  broken_at bigint,
  CONSTRAINT audit_verifications_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT audit_verifications_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT audit_verifications_check CHECK (((state = 'running'::text) = (finished_at IS NULL))),
  CONSTRAINT audit_verifications_check1 CHECK (((state = 'broken'::text) = (broken_at IS NOT NULL))),
  CONSTRAINT audit_verifications_requested_by_check CHECK ((length(requested_by) <= 200)),
  CONSTRAINT audit_verifications_state_check CHECK ((state = ANY (ARRAY['running'::text, 'intact'::text, 'broken'::text])))
);
CREATE INDEX audit_verifications_by_time ON public.audit_verifications USING btree (tenant_id, requested_at DESC, id DESC);
CREATE UNIQUE INDEX audit_verifications_one_running ON public.audit_verifications USING btree (tenant_id) WHERE (state = 'running'::text);
ALTER TABLE public.audit_verifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.audit_verifications FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.audit_verifications AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.audit_verifications AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.audit_verifications TO millrace_app;

CREATE TABLE public.deal_candidates (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  check_id uuid NOT NULL,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  candidate_partner_id uuid,
  label text NOT NULL,
  level text NOT NULL,
  relation text NOT NULL,
  score double precision NOT NULL,
  reasons jsonb NOT NULL,
  details jsonb NOT NULL,
  judgement text,
  judged_by_name text,
  judged_at timestamp with time zone,
  CONSTRAINT deal_candidates_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_candidates_tenant_id_deal_id_check_id_subject_id_key UNIQUE (tenant_id, deal_id, check_id, subject_id),
  CONSTRAINT deal_candidates_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_candidates_check CHECK ((((judgement IS NULL) = (judged_at IS NULL)) AND ((judgement IS NULL) = (judged_by_name IS NULL)))),
  CONSTRAINT deal_candidates_details_check CHECK ((jsonb_typeof(details) = 'object'::text)),
  CONSTRAINT deal_candidates_judged_by_name_check CHECK ((length(judged_by_name) <= 200)),
  CONSTRAINT deal_candidates_judgement_check CHECK ((judgement = ANY (ARRAY['same'::text, 'different'::text]))),
  CONSTRAINT deal_candidates_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'opportunity'::text, 'registration'::text, 'partner'::text]))),
  CONSTRAINT deal_candidates_label_check CHECK ((length(label) <= 300)),
  CONSTRAINT deal_candidates_level_check CHECK ((level = ANY (ARRAY['related'::text, 'possible'::text, 'likely'::text, 'same'::text]))),
  CONSTRAINT deal_candidates_reasons_check CHECK ((jsonb_typeof(reasons) = 'array'::text)),
  CONSTRAINT deal_candidates_relation_check CHECK ((relation = ANY (ARRAY['same'::text, 'related'::text, 'none'::text]))),
  CONSTRAINT deal_candidates_score_check CHECK (((score >= (0)::double precision) AND (score <= (1)::double precision)))
);
ALTER TABLE public.deal_candidates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_candidates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_candidates AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_candidates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_reads ON public.deal_candidates AS RESTRICTIVE FOR SELECT TO millrace_app
  USING (((current_setting('app.side'::text, true) = 'vendor'::text) AND
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END));
CREATE POLICY vendor_updates ON public.deal_candidates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_candidates TO millrace_app;

CREATE TABLE public.deal_comments (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  visibility text NOT NULL,
  body text NOT NULL,
  author_id text NOT NULL,
  author_name text NOT NULL,
  author_side text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  edited_at timestamp with time zone,
  deleted_at timestamp with time zone,
  CONSTRAINT deal_comments_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_comments_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_comments_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deal_comments_author_id_check CHECK ((length(author_id) <= 100)),
  CONSTRAINT deal_comments_author_name_check CHECK ((length(author_name) <= 200)),
  CONSTRAINT deal_comments_author_side_check CHECK ((author_side = ANY (ARRAY['vendor'::text, 'partner'::text]))),
  CONSTRAINT deal_comments_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000))),
  CONSTRAINT deal_comments_check CHECK (((visibility = 'shared'::text) OR (author_side = 'vendor'::text))),
  CONSTRAINT deal_comments_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'internal'::text])))
);
CREATE INDEX deal_comments_of_deal ON public.deal_comments USING btree (tenant_id, deal_id, id);
ALTER TABLE public.deal_comments ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_comments FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_comments AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((((visibility = 'shared'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) AND
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END));
CREATE POLICY tenant_fence ON public.deal_comments AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_comments TO millrace_app;

CREATE TABLE public.deal_lines (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  purpose text NOT NULL,
  "position" integer NOT NULL,
  partner_id uuid NOT NULL,
  product_id uuid NOT NULL,
  quantity integer NOT NULL,
  unit_price_minor bigint NOT NULL,
  CONSTRAINT deal_lines_pkey PRIMARY KEY (tenant_id, deal_id, purpose, "position"),
  CONSTRAINT deal_lines_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_lines_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deal_lines_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES products(tenant_id, id),
  CONSTRAINT deal_lines_position_check CHECK ((("position" >= 0) AND ("position" <= 199))),
  CONSTRAINT deal_lines_purpose_check CHECK ((purpose = ANY (ARRAY['registered'::text, 'won'::text]))),
  CONSTRAINT deal_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000))),
  CONSTRAINT deal_lines_unit_price_minor_check CHECK (((unit_price_minor >= 0) AND (unit_price_minor <= '9007199254740991'::bigint)))
);
CREATE INDEX deal_lines_of_product ON public.deal_lines USING btree (tenant_id, product_id);
ALTER TABLE public.deal_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_lines AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.deal_lines AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_lines TO millrace_app;

CREATE TABLE public.deal_mentions (
  tenant_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  visibility text NOT NULL,
  name text NOT NULL,
  CONSTRAINT deal_mentions_pkey PRIMARY KEY (tenant_id, comment_id, membership_id),
  CONSTRAINT deal_mentions_tenant_id_comment_id_fkey FOREIGN KEY (tenant_id, comment_id) REFERENCES deal_comments(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_mentions_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_mentions_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT deal_mentions_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'internal'::text])))
);
ALTER TABLE public.deal_mentions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_mentions FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_mentions AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((((visibility = 'shared'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) AND
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END));
CREATE POLICY tenant_fence ON public.deal_mentions AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_mentions TO millrace_app;

CREATE TABLE public.deal_parties (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  role text,
  is_registrant boolean DEFAULT false NOT NULL,
  is_distributor boolean DEFAULT false NOT NULL,
  state text DEFAULT 'active'::text NOT NULL,
  proposal_id uuid,
  revenue_basis_points integer,
  commission_basis_points integer,
  revenue_minor bigint,
  commission_minor bigint,
  added_at timestamp with time zone NOT NULL,
  number text NOT NULL,
  customer_name text,
  customer_key text COLLATE "C",
  customer_country text,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  amount_minor bigint,
  currency text,
  close_date date,
  expires_at timestamp with time zone,
  deal_updated_at timestamp with time zone NOT NULL,
  CONSTRAINT deal_parties_pkey PRIMARY KEY (tenant_id, deal_id, partner_id),
  CONSTRAINT deal_parties_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_parties_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deal_parties_check CHECK (((role IS NOT NULL) OR is_registrant OR is_distributor)),
  CONSTRAINT deal_parties_commission_basis_points_check CHECK (((commission_basis_points >= 0) AND (commission_basis_points <= 10000))),
  CONSTRAINT deal_parties_commission_minor_check CHECK (((commission_minor >= 0) AND (commission_minor <= '9007199254740991'::bigint))),
  CONSTRAINT deal_parties_revenue_basis_points_check CHECK (((revenue_basis_points >= 0) AND (revenue_basis_points <= 10000))),
  CONSTRAINT deal_parties_revenue_minor_check CHECK (((revenue_minor >= 0) AND (revenue_minor <= '9007199254740991'::bigint))),
  CONSTRAINT deal_parties_role_check CHECK ((role ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT deal_parties_state_check CHECK ((state = ANY (ARRAY['invited'::text, 'active'::text])))
);
CREATE INDEX deal_parties_of_partner ON public.deal_parties USING btree (tenant_id, partner_id, deal_updated_at DESC, deal_id DESC) WHERE (NOT is_registrant);
ALTER TABLE public.deal_parties ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_parties FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_parties AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.deal_parties AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_parties TO millrace_app;

CREATE TABLE public.deal_party_proposals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  company text NOT NULL,
  role text NOT NULL,
  note text,
  state text NOT NULL,
  proposed_by_name text NOT NULL,
  proposed_at timestamp with time zone NOT NULL,
  answer_note text,
  answered_at timestamp with time zone,
  CONSTRAINT deal_party_proposals_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_party_proposals_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_party_proposals_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deal_party_proposals_answer_note_check CHECK ((length(answer_note) <= 2000)),
  CONSTRAINT deal_party_proposals_company_check CHECK (((length(company) >= 1) AND (length(company) <= 200))),
  CONSTRAINT deal_party_proposals_note_check CHECK ((length(note) <= 2000)),
  CONSTRAINT deal_party_proposals_proposed_by_name_check CHECK ((length(proposed_by_name) <= 200)),
  CONSTRAINT deal_party_proposals_role_check CHECK ((role ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT deal_party_proposals_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'invited'::text, 'accepted'::text, 'declined'::text, 'refused'::text, 'withdrawn'::text])))
);
CREATE INDEX deal_party_proposals_of_deal ON public.deal_party_proposals USING btree (tenant_id, deal_id, id);
CREATE UNIQUE INDEX deal_party_proposals_open ON public.deal_party_proposals USING btree (tenant_id, deal_id, lower(company)) WHERE (state = ANY (ARRAY['proposed'::text, 'invited'::text]));
ALTER TABLE public.deal_party_proposals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_party_proposals FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_party_proposals AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.deal_party_proposals AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_party_proposals TO millrace_app;

CREATE TABLE public.deal_party_roles (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  label jsonb NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT deal_party_roles_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_party_roles_tenant_id_key_key UNIQUE (tenant_id, key),
  CONSTRAINT deal_party_roles_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT deal_party_roles_key_check CHECK (((key ~ '^[a-z][a-z0-9_]{0,39}$'::text) AND (key <> ALL (ARRAY['sourcing'::text, 'influencing'::text, 'fulfilling'::text])))),
  CONSTRAINT deal_party_roles_label_check CHECK ((jsonb_typeof(label) = 'object'::text))
);
ALTER TABLE public.deal_party_roles ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_party_roles FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_party_roles AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_party_roles AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.deal_party_roles AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.deal_party_roles AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_party_roles TO millrace_app;

CREATE TABLE public.deal_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  kind text NOT NULL,
  key text DEFAULT ''::text NOT NULL,
  label jsonb,
  status text NOT NULL,
  reason text,
  file_ids uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  reached_on date,
  days_asked integer,
  days_given integer DEFAULT 0 NOT NULL,
  expires_before timestamp with time zone,
  expires_after timestamp with time zone,
  change jsonb,
  before jsonb,
  asked_by uuid,
  asked_by_name text NOT NULL,
  asked_by_side text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  decided_by uuid,
  decided_by_name text,
  decided_at timestamp with time zone,
  decision_note text,
  CONSTRAINT deal_requests_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_requests_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_requests_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deal_requests_asked_by_name_check CHECK ((length(asked_by_name) <= 200)),
  CONSTRAINT deal_requests_asked_by_side_check CHECK ((asked_by_side = ANY (ARRAY['vendor'::text, 'partner'::text]))),
  CONSTRAINT deal_requests_before_check CHECK ((jsonb_typeof(before) = 'object'::text)),
  CONSTRAINT deal_requests_change_check CHECK ((jsonb_typeof(change) = 'object'::text)),
  CONSTRAINT deal_requests_check CHECK (((kind = 'milestone'::text) = (key <> ''::text))),
  CONSTRAINT deal_requests_check1 CHECK (((kind = 'amendment'::text) = (change IS NOT NULL))),
  CONSTRAINT deal_requests_check2 CHECK (((status = 'pending'::text) = (decided_at IS NULL))),
  CONSTRAINT deal_requests_check3 CHECK (((status = 'granted'::text) OR (days_given = 0))),
  CONSTRAINT deal_requests_days_asked_check CHECK (((days_asked >= 1) AND (days_asked <= 1095))),
  CONSTRAINT deal_requests_days_given_check CHECK (((days_given >= 0) AND (days_given <= 1095))),
  CONSTRAINT deal_requests_decided_by_name_check CHECK ((length(decided_by_name) <= 200)),
  CONSTRAINT deal_requests_decision_note_check CHECK (((length(decision_note) >= 1) AND (length(decision_note) <= 2000))),
  CONSTRAINT deal_requests_file_ids_check CHECK ((cardinality(file_ids) <= 20)),
  CONSTRAINT deal_requests_key_check CHECK ((key ~ '^[a-z0-9_]{0,40}$'::text)),
  CONSTRAINT deal_requests_kind_check CHECK ((kind = ANY (ARRAY['extension'::text, 'milestone'::text, 'amendment'::text]))),
  CONSTRAINT deal_requests_label_check CHECK ((jsonb_typeof(label) = 'object'::text)),
  CONSTRAINT deal_requests_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  CONSTRAINT deal_requests_status_check CHECK ((status = ANY (ARRAY['pending'::text, 'granted'::text, 'declined'::text, 'withdrawn'::text])))
);
CREATE INDEX deal_requests_of_deal ON public.deal_requests USING btree (tenant_id, deal_id, id);
CREATE UNIQUE INDEX deal_requests_pending ON public.deal_requests USING btree (tenant_id, deal_id, kind, key) WHERE (status = 'pending'::text);
CREATE UNIQUE INDEX deal_requests_reached ON public.deal_requests USING btree (tenant_id, deal_id, key) WHERE ((kind = 'milestone'::text) AND (status = ANY (ARRAY['pending'::text, 'granted'::text])));
CREATE INDEX deal_requests_waiting ON public.deal_requests USING btree (tenant_id, asked_at, id) WHERE (status = 'pending'::text);
ALTER TABLE public.deal_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_requests AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.deal_requests AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_requests TO millrace_app;

CREATE TABLE public.deal_response_times (
  tenant_id uuid NOT NULL,
  day date NOT NULL,
  minutes integer NOT NULL,
  answers integer NOT NULL,
  CONSTRAINT deal_response_times_pkey PRIMARY KEY (tenant_id, day, minutes),
  CONSTRAINT deal_response_times_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT deal_response_times_answers_check CHECK ((answers >= 1)),
  CONSTRAINT deal_response_times_minutes_check CHECK ((minutes >= 0))
);
ALTER TABLE public.deal_response_times ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_response_times FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_response_times AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_response_times AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.deal_response_times AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.deal_response_times AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_response_times TO millrace_app;

CREATE TABLE public.deal_rule_versions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  effective_from timestamp with time zone NOT NULL,
  document jsonb NOT NULL,
  reverts_to integer,
  note text,
  created_by uuid,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  withdrawn_by_name text,
  CONSTRAINT deal_rule_versions_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_rule_versions_tenant_id_kind_number_key UNIQUE (tenant_id, kind, number),
  CONSTRAINT deal_rule_versions_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES memberships(tenant_id, id),
  CONSTRAINT deal_rule_versions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT deal_rule_versions_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT deal_rule_versions_document_check CHECK ((jsonb_typeof(document) = ANY (ARRAY['object'::text, 'array'::text]))),
  CONSTRAINT deal_rule_versions_kind_check CHECK ((kind = ANY (ARRAY['protection'::text, 'scope'::text, 'limits'::text, 'amendments'::text, 'general'::text, 'types'::text, 'stages'::text, 'reasons'::text]))),
  CONSTRAINT deal_rule_versions_note_check CHECK (((length(note) >= 1) AND (length(note) <= 2000))),
  CONSTRAINT deal_rule_versions_number_check CHECK (((number >= 1) AND (number <= 100000))),
  CONSTRAINT deal_rule_versions_reverts_to_check CHECK (((reverts_to >= 1) AND (reverts_to <= 100000))),
  CONSTRAINT deal_rule_versions_withdrawn_by_name_check CHECK ((length(withdrawn_by_name) <= 200)),
  CONSTRAINT withdrawn_before_its_day CHECK ((withdrawn_at < effective_from)),
  CONSTRAINT withdrawn_by_somebody CHECK (((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)))
);
CREATE INDEX deal_rules_in_force ON public.deal_rule_versions USING btree (tenant_id, kind, effective_from DESC, number DESC);
ALTER TABLE public.deal_rule_versions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_rule_versions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_rule_versions AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_rule_versions AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.deal_rule_versions AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.deal_rule_versions AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_rule_versions TO millrace_app;

CREATE TABLE public.deal_seats (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  CONSTRAINT deal_seats_pkey PRIMARY KEY (tenant_id, partner_id),
  CONSTRAINT deal_seats_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id)
);
ALTER TABLE public.deal_seats ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_seats FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_seats AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.deal_seats AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_seats TO millrace_app;

CREATE TABLE public.deal_settings (
  tenant_id uuid NOT NULL,
  number_prefix text DEFAULT 'D-'::text NOT NULL,
  response_minutes integer,
  reminder_days integer[] DEFAULT '{30,14,3}'::integer[] NOT NULL,
  draft_keep_days integer DEFAULT 90 NOT NULL,
  taken_from text DEFAULT 'same'::text NOT NULL,
  review_from text DEFAULT 'possible'::text NOT NULL,
  partner_sees_clock boolean DEFAULT true NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  partner_sees_median boolean DEFAULT true NOT NULL,
  CONSTRAINT deal_settings_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT deal_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT deal_settings_draft_keep_days_check CHECK (((draft_keep_days >= 1) AND (draft_keep_days <= 1095))),
  CONSTRAINT deal_settings_number_prefix_check CHECK ((number_prefix ~ '^[A-Z][A-Z0-9]{0,5}-$'::text)),
  CONSTRAINT deal_settings_reminder_days_check CHECK ((cardinality(reminder_days) <= 10)),
  CONSTRAINT deal_settings_response_minutes_check CHECK (((response_minutes >= 1) AND (response_minutes <= 60000))),
  CONSTRAINT deal_settings_review_from_check CHECK ((review_from = ANY (ARRAY['possible'::text, 'likely'::text, 'same'::text]))),
  CONSTRAINT deal_settings_taken_from_check CHECK ((taken_from = ANY (ARRAY['likely'::text, 'same'::text, 'never'::text])))
);
ALTER TABLE public.deal_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_settings AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.deal_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.deal_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_settings TO millrace_app;

CREATE TABLE public.deal_splits (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  kind text NOT NULL,
  partner_id uuid NOT NULL,
  party_ids uuid[] NOT NULL,
  basis_points integer[] NOT NULL,
  frozen_at timestamp with time zone,
  total_minor bigint,
  currency text,
  amounts bigint[],
  CONSTRAINT deal_splits_pkey PRIMARY KEY (tenant_id, deal_id, kind),
  CONSTRAINT deal_splits_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_splits_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deal_splits_amounts_check CHECK ((0 <= ALL (amounts))),
  CONSTRAINT deal_splits_basis_points_check CHECK (((array_position(basis_points, NULL::integer) IS NULL) AND (0 <= ALL (basis_points)))),
  CONSTRAINT deal_splits_check CHECK ((((frozen_at IS NULL) = (amounts IS NULL)) AND ((frozen_at IS NULL) = (total_minor IS NULL)) AND ((frozen_at IS NULL) = (currency IS NULL)))),
  CONSTRAINT deal_splits_check1 CHECK ((cardinality(amounts) = cardinality(basis_points))),
  CONSTRAINT deal_splits_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT deal_splits_exact CHECK (((frozen_at IS NULL) OR ((((((((COALESCE(amounts[1], (0)::bigint) + COALESCE(amounts[2], (0)::bigint)) + COALESCE(amounts[3], (0)::bigint)) + COALESCE(amounts[4], (0)::bigint)) + COALESCE(amounts[5], (0)::bigint)) + COALESCE(amounts[6], (0)::bigint)) + COALESCE(amounts[7], (0)::bigint)) + COALESCE(amounts[8], (0)::bigint)) = total_minor))),
  CONSTRAINT deal_splits_kind_check CHECK ((kind = ANY (ARRAY['revenue'::text, 'commission'::text]))),
  CONSTRAINT deal_splits_paired CHECK (((cardinality(party_ids) = cardinality(basis_points)) AND ((cardinality(basis_points) >= 1) AND (cardinality(basis_points) <= 8)))),
  CONSTRAINT deal_splits_party_ids_check CHECK ((array_position(party_ids, NULL::uuid) IS NULL)),
  CONSTRAINT deal_splits_total_minor_check CHECK (((total_minor >= 0) AND (total_minor <= '9007199254740991'::bigint))),
  CONSTRAINT deal_splits_whole CHECK (((((((((COALESCE(basis_points[1], 0) + COALESCE(basis_points[2], 0)) + COALESCE(basis_points[3], 0)) + COALESCE(basis_points[4], 0)) + COALESCE(basis_points[5], 0)) + COALESCE(basis_points[6], 0)) + COALESCE(basis_points[7], 0)) + COALESCE(basis_points[8], 0)) = 10000))
);
ALTER TABLE public.deal_splits ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_splits FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_splits AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.deal_splits AS RESTRICTIVE FOR ALL TO millrace_app
  USING (((current_setting('app.side'::text, true) = 'vendor'::text) AND
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_splits TO millrace_app;

CREATE TABLE public.deal_stages (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name jsonb NOT NULL,
  kind text NOT NULL,
  probability integer NOT NULL,
  "position" integer NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT deal_stages_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_stages_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT deal_stages_check CHECK (((kind <> 'won'::text) OR (probability = 100))),
  CONSTRAINT deal_stages_check1 CHECK (((kind <> 'lost'::text) OR (probability = 0))),
  CONSTRAINT deal_stages_kind_check CHECK ((kind = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT deal_stages_name_check CHECK ((jsonb_typeof(name) = 'object'::text)),
  CONSTRAINT deal_stages_position_check CHECK ((("position" >= 0) AND ("position" <= 10000))),
  CONSTRAINT deal_stages_probability_check CHECK (((probability >= 0) AND (probability <= 100)))
);
ALTER TABLE public.deal_stages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_stages FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_stages AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_stages AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.deal_stages AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.deal_stages AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_stages TO millrace_app;

CREATE TABLE public.deal_types (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  key text NOT NULL,
  label jsonb NOT NULL,
  "position" integer NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT deal_types_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deal_types_tenant_id_key_key UNIQUE (tenant_id, key),
  CONSTRAINT deal_types_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT deal_types_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT deal_types_label_check CHECK ((jsonb_typeof(label) = 'object'::text)),
  CONSTRAINT deal_types_position_check CHECK ((("position" >= 0) AND ("position" <= 10000)))
);
ALTER TABLE public.deal_types ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_types FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.deal_types AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.deal_types AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.deal_types AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.deal_types AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_types TO millrace_app;

CREATE TABLE public.deal_watchers (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  side text NOT NULL,
  watching boolean NOT NULL,
  cause text NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT deal_watchers_pkey PRIMARY KEY (tenant_id, deal_id, membership_id),
  CONSTRAINT deal_watchers_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_watchers_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT deal_watchers_cause_check CHECK ((cause = ANY (ARRAY['self'::text, 'submitted'::text, 'assigned'::text, 'commented'::text, 'mentioned'::text]))),
  CONSTRAINT deal_watchers_side_check CHECK ((side = ANY (ARRAY['vendor'::text, 'partner'::text])))
);
CREATE INDEX deal_watchers_of_member ON public.deal_watchers USING btree (tenant_id, membership_id, deal_id) WHERE watching;
ALTER TABLE public.deal_watchers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deal_watchers FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deal_watchers AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (((side = 'partner'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) AND (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[])))
END);
CREATE POLICY tenant_fence ON public.deal_watchers AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deal_watchers TO millrace_app;

CREATE TABLE public.deals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  partner_id uuid NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL,
  submitted_by uuid,
  submitted_by_name text,
  on_behalf boolean DEFAULT false NOT NULL,
  deal_type_id uuid NOT NULL,
  customer_name text,
  customer_key text COLLATE "C" GENERATED ALWAYS AS (lower(translate(customer_name, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ'::text, 'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'::text))),
  customer_domain text,
  customer_country text,
  customer_city text,
  customer_address text,
  customer_registry_id text,
  contact_name text,
  contact_email text,
  contact_phone text,
  contact_title text,
  description text,
  existing_relationship text,
  incumbent text,
  competitors text,
  rfp boolean DEFAULT false NOT NULL,
  amount_minor bigint,
  currency text,
  close_date date,
  form_version_id uuid,
  custom jsonb DEFAULT '{}'::jsonb NOT NULL,
  stage_id uuid NOT NULL,
  outcome text DEFAULT 'open'::text NOT NULL,
  approval_status text DEFAULT 'draft'::text NOT NULL,
  conflict_level text DEFAULT 'none'::text NOT NULL,
  verdict text DEFAULT 'clear'::text NOT NULL,
  check_id uuid,
  assigned_to uuid,
  submitted_at timestamp with time zone,
  response_due_at timestamp with time zone,
  first_response_at timestamp with time zone,
  response_minutes integer,
  decided_at timestamp with time zone,
  decided_by uuid,
  decided_by_name text,
  decision_reason_id uuid,
  decision_note text,
  approved_at timestamp with time zone,
  protection_days integer,
  discount_basis_points integer,
  tier_id uuid,
  tier_name text,
  protected_from timestamp with time zone,
  expires_at timestamp with time zone,
  reminded_days_left integer,
  won_at timestamp with time zone,
  won_amount_minor bigint,
  lost_at timestamp with time zone,
  closed_reason_id uuid,
  closing_note text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  held_at timestamp with time zone,
  held_until timestamp with time zone,
  hold_note text,
  scope_kind text DEFAULT 'account'::text NOT NULL,
  scope_values text[] DEFAULT '{}'::text[] NOT NULL,
  division text,
  active_at timestamp with time zone,
  silence_told_at timestamp with time zone,
  lapsed_at timestamp with time zone,
  manual_review boolean DEFAULT false NOT NULL,
  rules_version integer,
  distributor_id uuid,
  distributor_hidden boolean DEFAULT false NOT NULL,
  shared boolean DEFAULT false NOT NULL,
  external_id text,
  import_id uuid,
  link_id uuid,
  CONSTRAINT deals_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT deals_tenant_id_number_key UNIQUE (tenant_id, number),
  CONSTRAINT deals_distributor FOREIGN KEY (tenant_id, distributor_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deals_tenant_id_assigned_to_fkey FOREIGN KEY (tenant_id, assigned_to) REFERENCES memberships(tenant_id, id),
  CONSTRAINT deals_tenant_id_closed_reason_id_fkey FOREIGN KEY (tenant_id, closed_reason_id) REFERENCES reason_codes(tenant_id, id),
  CONSTRAINT deals_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES memberships(tenant_id, id),
  CONSTRAINT deals_tenant_id_deal_type_id_fkey FOREIGN KEY (tenant_id, deal_type_id) REFERENCES deal_types(tenant_id, id),
  CONSTRAINT deals_tenant_id_decided_by_fkey FOREIGN KEY (tenant_id, decided_by) REFERENCES memberships(tenant_id, id),
  CONSTRAINT deals_tenant_id_decision_reason_id_fkey FOREIGN KEY (tenant_id, decision_reason_id) REFERENCES reason_codes(tenant_id, id),
  CONSTRAINT deals_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT deals_tenant_id_stage_id_fkey FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages(tenant_id, id),
  CONSTRAINT deals_tenant_id_submitted_by_fkey FOREIGN KEY (tenant_id, submitted_by) REFERENCES memberships(tenant_id, id),
  CONSTRAINT deals_tenant_id_tier_id_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES tiers(tenant_id, id),
  CONSTRAINT deals_amount_minor_check CHECK (((amount_minor >= 0) AND (amount_minor <= '9007199254740991'::bigint))),
  CONSTRAINT deals_approval_status_check CHECK ((approval_status = ANY (ARRAY['draft'::text, 'submitted'::text, 'under_review'::text, 'info_requested'::text, 'on_hold'::text, 'approved'::text, 'rejected'::text, 'withdrawn'::text, 'revoked'::text, 'expired'::text]))),
  CONSTRAINT deals_check CHECK (((amount_minor IS NULL) = (currency IS NULL))),
  CONSTRAINT deals_check1 CHECK (((approval_status = 'draft'::text) = (submitted_at IS NULL))),
  CONSTRAINT deals_check10 CHECK (((won_amount_minor IS NULL) OR (currency IS NOT NULL))),
  CONSTRAINT deals_check11 CHECK ((((outcome = 'lost'::text) = (lost_at IS NOT NULL)) AND ((outcome = 'lost'::text) = (closed_reason_id IS NOT NULL)))),
  CONSTRAINT deals_check2 CHECK (((approval_status = 'draft'::text) OR ((customer_name IS NOT NULL) AND (customer_country IS NOT NULL)))),
  CONSTRAINT deals_check3 CHECK (((approval_status <> ALL (ARRAY['submitted'::text, 'under_review'::text])) OR (response_due_at IS NOT NULL))),
  CONSTRAINT deals_check4 CHECK (((approval_status <> ALL (ARRAY['approved'::text, 'revoked'::text, 'expired'::text])) OR ((approved_at IS NOT NULL) AND (protection_days IS NOT NULL) AND (discount_basis_points IS NOT NULL) AND (protected_from IS NOT NULL) AND (expires_at IS NOT NULL)))),
  CONSTRAINT deals_check5 CHECK (((approval_status <> ALL (ARRAY['approved'::text, 'rejected'::text, 'revoked'::text])) OR (decided_at IS NOT NULL))),
  CONSTRAINT deals_check6 CHECK (((approval_status <> ALL (ARRAY['rejected'::text, 'revoked'::text])) OR (decision_reason_id IS NOT NULL))),
  CONSTRAINT deals_check7 CHECK ((expires_at >= protected_from)),
  CONSTRAINT deals_check8 CHECK (((outcome = 'open'::text) OR (approval_status = ANY (ARRAY['approved'::text, 'expired'::text])))),
  CONSTRAINT deals_check9 CHECK ((((outcome = 'won'::text) = (won_at IS NOT NULL)) AND ((outcome = 'won'::text) = (won_amount_minor IS NOT NULL)))),
  CONSTRAINT deals_closing_note_check CHECK ((length(closing_note) <= 2000)),
  CONSTRAINT deals_competitors_check CHECK (((length(competitors) >= 1) AND (length(competitors) <= 500))),
  CONSTRAINT deals_conflict_level_check CHECK ((conflict_level = ANY (ARRAY['none'::text, 'related'::text, 'possible'::text, 'likely'::text, 'same'::text]))),
  CONSTRAINT deals_contact_email_check CHECK (((contact_email = lower(contact_email)) AND ((length(contact_email) >= 3) AND (length(contact_email) <= 254)))),
  CONSTRAINT deals_contact_name_check CHECK (((length(contact_name) >= 1) AND (length(contact_name) <= 200))),
  CONSTRAINT deals_contact_phone_check CHECK (((length(contact_phone) >= 1) AND (length(contact_phone) <= 40))),
  CONSTRAINT deals_contact_title_check CHECK (((length(contact_title) >= 1) AND (length(contact_title) <= 120))),
  CONSTRAINT deals_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT deals_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT deals_custom_check CHECK ((jsonb_typeof(custom) = 'object'::text)),
  CONSTRAINT deals_customer_address_check CHECK (((length(customer_address) >= 1) AND (length(customer_address) <= 300))),
  CONSTRAINT deals_customer_city_check CHECK (((length(customer_city) >= 1) AND (length(customer_city) <= 100))),
  CONSTRAINT deals_customer_country_check CHECK ((customer_country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT deals_customer_domain_check CHECK (((length(customer_domain) >= 1) AND (length(customer_domain) <= 253))),
  CONSTRAINT deals_customer_name_check CHECK (((length(customer_name) >= 1) AND (length(customer_name) <= 200))),
  CONSTRAINT deals_customer_registry_id_check CHECK (((length(customer_registry_id) >= 1) AND (length(customer_registry_id) <= 60))),
  CONSTRAINT deals_decided_by_name_check CHECK ((length(decided_by_name) <= 200)),
  CONSTRAINT deals_decision_note_check CHECK ((length(decision_note) <= 2000)),
  CONSTRAINT deals_description_check CHECK ((length(description) <= 10000)),
  CONSTRAINT deals_discount_basis_points_check CHECK (((discount_basis_points >= 0) AND (discount_basis_points <= 10000))),
  CONSTRAINT deals_division_check CHECK (((length(division) >= 1) AND (length(division) <= 200))),
  CONSTRAINT deals_existing_relationship_check CHECK ((length(existing_relationship) <= 2000)),
  CONSTRAINT deals_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  CONSTRAINT deals_hold_check CHECK ((((approval_status = 'on_hold'::text) = (held_at IS NOT NULL)) AND ((held_at IS NOT NULL) OR ((held_until IS NULL) AND (hold_note IS NULL))) AND (held_until >= held_at))),
  CONSTRAINT deals_hold_note_check CHECK (((length(hold_note) >= 1) AND (length(hold_note) <= 500))),
  CONSTRAINT deals_incumbent_check CHECK (((length(incumbent) >= 1) AND (length(incumbent) <= 200))),
  CONSTRAINT deals_number_check CHECK (((length(number) >= 8) AND (length(number) <= 20))),
  CONSTRAINT deals_outcome_check CHECK ((outcome = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text]))),
  CONSTRAINT deals_protection_days_check CHECK (((protection_days >= 1) AND (protection_days <= 1095))),
  CONSTRAINT deals_response_minutes_check CHECK ((response_minutes >= 0)),
  CONSTRAINT deals_scope_kind_check CHECK ((scope_kind = ANY (ARRAY['account'::text, 'division'::text, 'product_line'::text, 'territory'::text]))),
  CONSTRAINT deals_scope_values_check CHECK ((cardinality(scope_values) <= 50)),
  CONSTRAINT deals_submitted_by_name_check CHECK ((length(submitted_by_name) <= 200)),
  CONSTRAINT deals_tier_name_check CHECK (((length(tier_name) >= 1) AND (length(tier_name) <= 120))),
  CONSTRAINT deals_verdict_check CHECK ((verdict = ANY (ARRAY['clear'::text, 'needs_review'::text, 'taken'::text]))),
  CONSTRAINT deals_won_amount_minor_check CHECK (((won_amount_minor >= 0) AND (won_amount_minor <= '9007199254740991'::bigint)))
);
CREATE INDEX deals_answered ON public.deals USING btree (tenant_id, first_response_at) WHERE (first_response_at IS NOT NULL);
CREATE INDEX deals_approved ON public.deals USING btree (tenant_id, approved_at) INCLUDE (partner_id, deal_type_id, currency, amount_minor) WHERE (approved_at IS NOT NULL);
CREATE INDEX deals_by_customer ON public.deals USING btree (tenant_id, customer_key, id);
CREATE INDEX deals_by_domain ON public.deals USING btree (tenant_id, customer_domain) WHERE (customer_domain IS NOT NULL);
CREATE UNIQUE INDEX deals_by_external_id ON public.deals USING btree (tenant_id, partner_id, on_behalf, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX deals_by_status ON public.deals USING btree (tenant_id, approval_status, updated_at DESC, id DESC);
CREATE INDEX deals_by_submission ON public.deals USING btree (tenant_id, submitted_at DESC NULLS LAST, id DESC);
CREATE INDEX deals_held ON public.deals USING btree (tenant_id, held_until, id) WHERE (approval_status = 'on_hold'::text);
CREATE INDEX deals_in_vendor_view ON public.deals USING btree (tenant_id, updated_at DESC, id DESC) WHERE ((approval_status <> 'draft'::text) OR on_behalf);
CREATE INDEX deals_of_link ON public.deals USING btree (tenant_id, link_id, id) WHERE (link_id IS NOT NULL);
CREATE INDEX deals_of_partner ON public.deals USING btree (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE INDEX deals_on_board ON public.deals USING btree (tenant_id, stage_id, close_date, id) WHERE (outcome = 'open'::text);
CREATE INDEX deals_open_of_partner ON public.deals USING btree (tenant_id, partner_id) WHERE ((outcome = 'open'::text) AND (approval_status = ANY (ARRAY['submitted'::text, 'under_review'::text, 'info_requested'::text, 'approved'::text])));
CREATE INDEX deals_protected ON public.deals USING btree (tenant_id, expires_at, id) WHERE ((approval_status = 'approved'::text) AND (outcome = 'open'::text));
CREATE INDEX deals_waiting ON public.deals USING btree (tenant_id, response_due_at, id) WHERE (approval_status = ANY (ARRAY['submitted'::text, 'under_review'::text]));
CREATE INDEX deals_won ON public.deals USING btree (tenant_id, won_at) INCLUDE (partner_id, currency, won_amount_minor) WHERE (won_at IS NOT NULL);
ALTER TABLE public.deals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.deals FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.deals AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.deals AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.deals TO millrace_app;

CREATE TABLE public.dispute_claims (
  tenant_id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  kind text NOT NULL,
  label text NOT NULL,
  CONSTRAINT dispute_claims_pkey PRIMARY KEY (tenant_id, dispute_id, subject_id),
  CONSTRAINT dispute_claims_tenant_id_dispute_id_fkey FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes(tenant_id, id),
  CONSTRAINT dispute_claims_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'opportunity'::text]))),
  CONSTRAINT dispute_claims_label_check CHECK (((length(label) >= 1) AND (length(label) <= 300)))
);
ALTER TABLE public.dispute_claims ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_claims FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.dispute_claims AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.dispute_claims AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_claims TO millrace_app;

CREATE TABLE public.dispute_decisions (
  tenant_id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  instance integer NOT NULL,
  verdict text NOT NULL,
  outcomes jsonb NOT NULL,
  record text NOT NULL,
  decided_by text NOT NULL,
  decided_by_name text NOT NULL,
  decided_at timestamp with time zone NOT NULL,
  CONSTRAINT dispute_decisions_pkey PRIMARY KEY (tenant_id, dispute_id, instance),
  CONSTRAINT dispute_decisions_tenant_id_dispute_id_fkey FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes(tenant_id, id),
  CONSTRAINT dispute_decisions_decided_by_check CHECK ((length(decided_by) <= 100)),
  CONSTRAINT dispute_decisions_decided_by_name_check CHECK ((length(decided_by_name) <= 200)),
  CONSTRAINT dispute_decisions_instance_check CHECK ((instance = ANY (ARRAY[1, 2]))),
  CONSTRAINT dispute_decisions_outcomes_check CHECK ((jsonb_typeof(outcomes) = 'array'::text)),
  CONSTRAINT dispute_decisions_record_check CHECK (((length(record) >= 1) AND (length(record) <= 10000))),
  CONSTRAINT dispute_decisions_verdict_check CHECK ((verdict = ANY (ARRAY['winner'::text, 'split'::text, 'reject_all'::text])))
);
ALTER TABLE public.dispute_decisions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_decisions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.dispute_decisions AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.dispute_decisions AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_decisions TO millrace_app;

CREATE TABLE public.dispute_notes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  body text NOT NULL,
  author_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT dispute_notes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT dispute_notes_tenant_id_dispute_id_fkey FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes(tenant_id, id),
  CONSTRAINT dispute_notes_author_name_check CHECK ((length(author_name) <= 200)),
  CONSTRAINT dispute_notes_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000)))
);
CREATE INDEX dispute_notes_of_dispute ON public.dispute_notes USING btree (tenant_id, dispute_id, id);
ALTER TABLE public.dispute_notes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_notes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.dispute_notes AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.dispute_notes AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_notes TO millrace_app;

CREATE TABLE public.dispute_requests (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  side_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  question text NOT NULL,
  asked_by_name text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  answered_at timestamp with time zone,
  reminded_days_left integer,
  CONSTRAINT dispute_requests_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT dispute_requests_tenant_id_side_id_fkey FOREIGN KEY (tenant_id, side_id) REFERENCES dispute_sides(tenant_id, id),
  CONSTRAINT dispute_requests_asked_by_name_check CHECK ((length(asked_by_name) <= 200)),
  CONSTRAINT dispute_requests_check CHECK (((state = 'answered'::text) = (answered_at IS NOT NULL))),
  CONSTRAINT dispute_requests_question_check CHECK (((length(question) >= 1) AND (length(question) <= 4000))),
  CONSTRAINT dispute_requests_state_check CHECK ((state = ANY (ARRAY['open'::text, 'missed'::text, 'answered'::text, 'cancelled'::text])))
);
CREATE INDEX dispute_requests_of_dispute ON public.dispute_requests USING btree (tenant_id, dispute_id, id);
CREATE INDEX dispute_requests_of_side ON public.dispute_requests USING btree (tenant_id, side_id, id);
ALTER TABLE public.dispute_requests ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_requests FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.dispute_requests AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY tenant_fence ON public.dispute_requests AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_requests TO millrace_app;

CREATE TABLE public.dispute_settings (
  tenant_id uuid NOT NULL,
  evidence_days integer DEFAULT 5 NOT NULL,
  reminder_days integer[] DEFAULT '{1}'::integer[] NOT NULL,
  appeal_days integer DEFAULT 10 NOT NULL,
  decided_by text DEFAULT 'managers'::text NOT NULL,
  consent_days integer DEFAULT 5 NOT NULL,
  incumbency_months integer DEFAULT 12 NOT NULL,
  first_refusal_days integer DEFAULT 0 NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT dispute_settings_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT dispute_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT dispute_settings_appeal_days_check CHECK (((appeal_days >= 0) AND (appeal_days <= 60))),
  CONSTRAINT dispute_settings_consent_days_check CHECK (((consent_days >= 1) AND (consent_days <= 60))),
  CONSTRAINT dispute_settings_decided_by_check CHECK ((decided_by = ANY (ARRAY['managers'::text, 'administrators'::text]))),
  CONSTRAINT dispute_settings_evidence_days_check CHECK (((evidence_days >= 1) AND (evidence_days <= 60))),
  CONSTRAINT dispute_settings_first_refusal_days_check CHECK (((first_refusal_days >= 0) AND (first_refusal_days <= 60))),
  CONSTRAINT dispute_settings_incumbency_months_check CHECK (((incumbency_months >= 0) AND (incumbency_months <= 60))),
  CONSTRAINT dispute_settings_reminder_days_check CHECK ((cardinality(reminder_days) <= 5))
);
ALTER TABLE public.dispute_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.dispute_settings AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.dispute_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.dispute_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.dispute_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_settings TO millrace_app;

CREATE TABLE public.dispute_sides (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  claimant boolean DEFAULT false NOT NULL,
  standing text DEFAULT 'open'::text NOT NULL,
  held boolean DEFAULT false NOT NULL,
  share_basis_points integer,
  reason_label jsonb,
  told text,
  appealed_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT dispute_sides_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT dispute_sides_tenant_id_dispute_id_deal_id_key UNIQUE (tenant_id, dispute_id, deal_id),
  CONSTRAINT dispute_sides_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id),
  CONSTRAINT dispute_sides_tenant_id_dispute_id_fkey FOREIGN KEY (tenant_id, dispute_id) REFERENCES disputes(tenant_id, id),
  CONSTRAINT dispute_sides_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT dispute_sides_check CHECK (((standing = 'shared'::text) = (share_basis_points IS NOT NULL))),
  CONSTRAINT dispute_sides_reason_label_check CHECK ((jsonb_typeof(reason_label) = 'object'::text)),
  CONSTRAINT dispute_sides_share_basis_points_check CHECK (((share_basis_points >= 1) AND (share_basis_points <= 10000))),
  CONSTRAINT dispute_sides_standing_check CHECK ((standing = ANY (ARRAY['open'::text, 'won'::text, 'shared'::text, 'lost'::text, 'withdrawn'::text]))),
  CONSTRAINT dispute_sides_told_check CHECK (((length(told) >= 1) AND (length(told) <= 2000)))
);
CREATE INDEX dispute_sides_of_deal ON public.dispute_sides USING btree (tenant_id, deal_id);
CREATE INDEX dispute_sides_of_partner ON public.dispute_sides USING btree (tenant_id, partner_id, updated_at DESC, id DESC);
ALTER TABLE public.dispute_sides ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_sides FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.dispute_sides AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY tenant_fence ON public.dispute_sides AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_sides TO millrace_app;

CREATE TABLE public.dispute_statements (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  dispute_id uuid NOT NULL,
  side_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  kind text NOT NULL,
  request_id uuid,
  late boolean DEFAULT false NOT NULL,
  body text NOT NULL,
  author_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT dispute_statements_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT dispute_statements_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES dispute_requests(tenant_id, id),
  CONSTRAINT dispute_statements_tenant_id_side_id_fkey FOREIGN KEY (tenant_id, side_id) REFERENCES dispute_sides(tenant_id, id),
  CONSTRAINT dispute_statements_author_name_check CHECK ((length(author_name) <= 200)),
  CONSTRAINT dispute_statements_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000))),
  CONSTRAINT dispute_statements_check CHECK (((kind = 'answer'::text) = (request_id IS NOT NULL))),
  CONSTRAINT dispute_statements_kind_check CHECK ((kind = ANY (ARRAY['claim'::text, 'answer'::text, 'appeal'::text])))
);
CREATE INDEX dispute_statements_of_dispute ON public.dispute_statements USING btree (tenant_id, dispute_id, id);
CREATE INDEX dispute_statements_of_side ON public.dispute_statements USING btree (tenant_id, side_id, id);
ALTER TABLE public.dispute_statements ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.dispute_statements FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.dispute_statements AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY tenant_fence ON public.dispute_statements AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.dispute_statements TO millrace_app;

CREATE TABLE public.disputes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  status text NOT NULL,
  origin text NOT NULL,
  customer_name text NOT NULL,
  partner_ids uuid[] NOT NULL,
  assigned_to uuid,
  opened_by_name text NOT NULL,
  opened_at timestamp with time zone NOT NULL,
  due_at timestamp with time zone,
  appeal_until timestamp with time zone,
  decided_at timestamp with time zone,
  closed_at timestamp with time zone,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT disputes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT disputes_tenant_id_number_key UNIQUE (tenant_id, number),
  CONSTRAINT disputes_tenant_id_assigned_to_fkey FOREIGN KEY (tenant_id, assigned_to) REFERENCES memberships(tenant_id, id),
  CONSTRAINT disputes_check CHECK (((status = ANY (ARRAY['closed'::text, 'withdrawn'::text, 'dismissed'::text])) = (closed_at IS NOT NULL))),
  CONSTRAINT disputes_check1 CHECK (((status <> ALL (ARRAY['decided'::text, 'appealed'::text])) OR (decided_at IS NOT NULL))),
  CONSTRAINT disputes_customer_name_check CHECK (((length(customer_name) >= 1) AND (length(customer_name) <= 200))),
  CONSTRAINT disputes_number_check CHECK (((length(number) >= 8) AND (length(number) <= 20))),
  CONSTRAINT disputes_opened_by_name_check CHECK ((length(opened_by_name) <= 200)),
  CONSTRAINT disputes_origin_check CHECK ((origin = ANY (ARRAY['vendor'::text, 'partner'::text]))),
  CONSTRAINT disputes_partner_ids_check CHECK (((cardinality(partner_ids) >= 1) AND (cardinality(partner_ids) <= 6))),
  CONSTRAINT disputes_status_check CHECK ((status = ANY (ARRAY['requested'::text, 'opened'::text, 'evidence_requested'::text, 'under_decision'::text, 'decided'::text, 'appealed'::text, 'closed'::text, 'withdrawn'::text, 'dismissed'::text])))
);
CREATE INDEX disputes_by_change ON public.disputes USING btree (tenant_id, updated_at DESC, id DESC);
CREATE INDEX disputes_by_due ON public.disputes USING btree (tenant_id, due_at, id) WHERE (closed_at IS NULL);
CREATE INDEX disputes_by_status ON public.disputes USING btree (tenant_id, status, updated_at DESC, id DESC);
ALTER TABLE public.disputes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.disputes FORCE ROW LEVEL SECURITY;
CREATE POLICY party_fence ON public.disputes AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_ids <@ (COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[])
    ELSE ((NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid = ANY (partner_ids))
END);
CREATE POLICY tenant_fence ON public.disputes AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.disputes TO millrace_app;

CREATE TABLE public.distributor_terms (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  sees text,
  may_comment boolean,
  may_register boolean,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT distributor_terms_pkey PRIMARY KEY (tenant_id, partner_id),
  CONSTRAINT distributor_terms_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT distributor_terms_sees_check CHECK ((sees = ANY (ARRAY['nothing'::text, 'summary'::text, 'full'::text])))
);
ALTER TABLE public.distributor_terms ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.distributor_terms FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.distributor_terms AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.distributor_terms AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.distributor_terms AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.distributor_terms AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.distributor_terms AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.distributor_terms TO millrace_app;

CREATE TABLE public.event_outbox (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  CONSTRAINT event_outbox_pkey PRIMARY KEY (tenant_id, event_id)
);
ALTER TABLE public.event_outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.event_outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY dispatch ON public.event_outbox AS PERMISSIVE FOR SELECT TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.event_outbox AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_reads ON public.event_outbox AS RESTRICTIVE FOR SELECT TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.event_outbox TO millrace_app;
GRANT SELECT ON public.event_outbox TO millrace_system;

CREATE TABLE public.events (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  occurred_at timestamp with time zone NOT NULL,
  type text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  partner_id uuid,
  visibility text NOT NULL,
  actor_kind text NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_side text NOT NULL,
  before jsonb,
  after jsonb,
  data jsonb DEFAULT '{}'::jsonb NOT NULL,
  request_id text NOT NULL,
  CONSTRAINT events_pkey PRIMARY KEY (tenant_id, id, occurred_at),
  CONSTRAINT events_actor_id_check CHECK ((length(actor_id) <= 100)),
  CONSTRAINT events_actor_kind_check CHECK ((actor_kind = ANY (ARRAY['person'::text, 'key'::text, 'system'::text]))),
  CONSTRAINT events_actor_name_check CHECK ((length(actor_name) <= 200)),
  CONSTRAINT events_actor_side_check CHECK ((actor_side = ANY (ARRAY['vendor'::text, 'partner'::text]))),
  CONSTRAINT events_request_id_check CHECK ((length(request_id) <= 100)),
  CONSTRAINT events_subject_kind_check CHECK ((length(subject_kind) <= 60)),
  CONSTRAINT events_type_check CHECK ((length(type) <= 100)),
  CONSTRAINT events_visibility_check CHECK ((visibility = ANY (ARRAY['shared'::text, 'internal'::text])))
) PARTITION BY RANGE (occurred_at);
CREATE INDEX events_by_subject ON ONLY public.events USING btree (tenant_id, subject_id, occurred_at DESC, id DESC);
CREATE INDEX events_by_time ON ONLY public.events USING btree (tenant_id, occurred_at DESC, id DESC);
ALTER TABLE public.events ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.events FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.events AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((((visibility = 'shared'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) AND
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END))
  WITH CHECK (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.events AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT INSERT, SELECT ON public.events TO millrace_app;

CREATE TABLE public.exchange_rates (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  base text NOT NULL,
  currency text NOT NULL,
  day date NOT NULL,
  rate numeric(24,12) NOT NULL,
  updated_by text NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT exchange_rates_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT exchange_rates_tenant_id_base_currency_day_key UNIQUE (tenant_id, base, currency, day),
  CONSTRAINT exchange_rates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT exchange_rates_base_check CHECK ((base ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT exchange_rates_check CHECK ((base <> currency)),
  CONSTRAINT exchange_rates_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT exchange_rates_rate_check CHECK ((rate > (0)::numeric)),
  CONSTRAINT exchange_rates_updated_by_check CHECK ((length(updated_by) <= 200))
);
CREATE INDEX exchange_rates_by_day ON public.exchange_rates USING btree (tenant_id, day DESC, id DESC);
ALTER TABLE public.exchange_rates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.exchange_rates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.exchange_rates AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.exchange_rates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.exchange_rates AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.exchange_rates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.exchange_rates TO millrace_app;

CREATE TABLE public.files (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid,
  visibility text NOT NULL,
  subject_kind text,
  subject_id uuid,
  name text NOT NULL,
  media_type text NOT NULL,
  size bigint NOT NULL,
  sha256 text NOT NULL,
  state text NOT NULL,
  uploaded_by text NOT NULL,
  uploaded_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT files_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT files_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT files_check CHECK (((subject_kind IS NULL) = (subject_id IS NULL))),
  CONSTRAINT files_media_type_check CHECK (((length(media_type) >= 3) AND (length(media_type) <= 150))),
  CONSTRAINT files_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT files_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text)),
  CONSTRAINT files_size_check CHECK ((size >= 0)),
  CONSTRAINT files_state_check CHECK ((state = ANY (ARRAY['stored'::text, 'removed'::text]))),
  CONSTRAINT files_subject_kind_check CHECK ((subject_kind ~ '^[a-z][a-z_]{0,59}$'::text)),
  CONSTRAINT files_uploaded_by_check CHECK ((length(uploaded_by) <= 100)),
  CONSTRAINT files_uploaded_by_name_check CHECK ((length(uploaded_by_name) <= 200)),
  CONSTRAINT files_visibility_check CHECK ((visibility = ANY (ARRAY['internal'::text, 'shared'::text])))
);
CREATE INDEX files_of_subject ON public.files USING btree (tenant_id, subject_id, id) WHERE (subject_id IS NOT NULL);
CREATE INDEX files_unattached ON public.files USING btree (tenant_id, created_at) WHERE (subject_id IS NULL);
ALTER TABLE public.files ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.files FORCE ROW LEVEL SECURITY;
CREATE POLICY dispute_fence ON public.files AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN ((subject_kind IS DISTINCT FROM 'dispute_statement'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) THEN true
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY own_deletes ON public.files AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (((partner_id IS NOT NULL) OR (current_setting('app.side'::text, true) = 'vendor'::text)));
CREATE POLICY own_updates ON public.files AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (((partner_id IS NOT NULL) OR (current_setting('app.side'::text, true) = 'vendor'::text)));
CREATE POLICY partner_fence ON public.files AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((((visibility = 'shared'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) AND ((current_setting('app.sees'::text, true) = 'all'::text) OR (partner_id IS NULL) OR (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[])))))
  WITH CHECK ((((visibility = 'shared'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)) AND
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END));
CREATE POLICY tenant_fence ON public.files AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.files TO millrace_app;

CREATE TABLE public.first_refusals (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  until timestamp with time zone NOT NULL,
  state text DEFAULT 'running'::text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT first_refusals_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT first_refusals_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id),
  CONSTRAINT first_refusals_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT first_refusals_state_check CHECK ((state = ANY (ARRAY['running'::text, 'used'::text, 'declined'::text, 'lapsed'::text])))
);
CREATE INDEX first_refusals_of_partner ON public.first_refusals USING btree (tenant_id, partner_id, id);
CREATE UNIQUE INDEX first_refusals_running ON public.first_refusals USING btree (tenant_id, deal_id) WHERE (state = 'running'::text);
ALTER TABLE public.first_refusals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.first_refusals FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.first_refusals AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY tenant_fence ON public.first_refusals AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.first_refusals TO millrace_app;

CREATE TABLE public.form_definitions (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  number integer NOT NULL,
  definition jsonb NOT NULL,
  state text NOT NULL,
  created_by text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  published_by text,
  published_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT form_definitions_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT form_definitions_tenant_id_kind_number_key UNIQUE (tenant_id, kind, number),
  CONSTRAINT form_definitions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT form_definitions_check CHECK (((state = 'draft'::text) = (published_at IS NULL))),
  CONSTRAINT form_definitions_check1 CHECK (((published_at IS NULL) = (published_by IS NULL))),
  CONSTRAINT form_definitions_created_by_check CHECK ((length(created_by) <= 200)),
  CONSTRAINT form_definitions_kind_check CHECK ((kind ~ '^[a-z][a-z0-9_]{0,39}$'::text)),
  CONSTRAINT form_definitions_number_check CHECK ((number >= 1)),
  CONSTRAINT form_definitions_published_by_check CHECK ((length(published_by) <= 200)),
  CONSTRAINT form_definitions_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'superseded'::text])))
);
CREATE UNIQUE INDEX form_definitions_one_draft ON public.form_definitions USING btree (tenant_id, kind) WHERE (state = 'draft'::text);
CREATE UNIQUE INDEX form_definitions_one_published ON public.form_definitions USING btree (tenant_id, kind) WHERE (state = 'published'::text);
ALTER TABLE public.form_definitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.form_definitions FORCE ROW LEVEL SECURITY;
CREATE POLICY draft_deletes ON public.form_definitions AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (((current_setting('app.side'::text, true) = 'vendor'::text) AND (state = 'draft'::text)));
CREATE POLICY tenant_fence ON public.form_definitions AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.form_definitions AS RESTRICTIVE FOR ALL TO millrace_app
  USING (((current_setting('app.side'::text, true) = 'vendor'::text) OR (state <> 'draft'::text)))
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.form_definitions AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.form_definitions TO millrace_app;

CREATE TABLE public.idempotency_keys (
  tenant_id uuid NOT NULL,
  actor_id text NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  status integer,
  answer jsonb,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT idempotency_keys_pkey PRIMARY KEY (tenant_id, actor_id, key),
  CONSTRAINT idempotency_keys_key_check CHECK (((length(key) >= 1) AND (length(key) <= 200)))
);
CREATE INDEX idempotency_keys_by_age ON public.idempotency_keys USING btree (created_at);
ALTER TABLE public.idempotency_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.idempotency_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY expiry ON public.idempotency_keys AS PERMISSIVE FOR ALL TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.idempotency_keys AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.idempotency_keys TO millrace_app;
GRANT DELETE, SELECT ON public.idempotency_keys TO millrace_system;

CREATE TABLE public.import_chunks (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  chunk integer NOT NULL,
  first_row bigint NOT NULL,
  rows jsonb NOT NULL,
  partner_id uuid,
  CONSTRAINT import_chunks_pkey PRIMARY KEY (tenant_id, import_id, chunk),
  CONSTRAINT import_chunks_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE public.import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_chunks FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.import_chunks AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.import_chunks AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.import_chunks TO millrace_app;

CREATE TABLE public.import_effects (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  record_id uuid NOT NULL,
  partner_id uuid,
  row_number bigint NOT NULL,
  previous jsonb,
  version integer NOT NULL,
  kept text,
  label text,
  CONSTRAINT import_effects_pkey PRIMARY KEY (tenant_id, import_id, record_id),
  CONSTRAINT import_effects_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT import_effects_kept_check CHECK ((length(kept) <= 60)),
  CONSTRAINT import_effects_label_check CHECK ((length(label) <= 300)),
  CONSTRAINT import_effects_previous_check CHECK ((jsonb_typeof(previous) = 'object'::text))
);
CREATE INDEX import_effects_by_row ON public.import_effects USING btree (tenant_id, import_id, row_number);
ALTER TABLE public.import_effects ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_effects FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.import_effects AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.import_effects AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.import_effects TO millrace_app;

CREATE TABLE public.import_keys (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  key text NOT NULL,
  row_number bigint NOT NULL,
  partner_id uuid,
  CONSTRAINT import_keys_pkey PRIMARY KEY (tenant_id, import_id, key),
  CONSTRAINT import_keys_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT import_keys_key_check CHECK ((length(key) <= 400))
);
ALTER TABLE public.import_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.import_keys AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.import_keys AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.import_keys TO millrace_app;

CREATE TABLE public.import_refusals (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  row_number bigint NOT NULL,
  cells jsonb NOT NULL,
  faults jsonb NOT NULL,
  partner_id uuid,
  CONSTRAINT import_refusals_pkey PRIMARY KEY (tenant_id, import_id, row_number),
  CONSTRAINT import_refusals_tenant_id_import_id_fkey FOREIGN KEY (tenant_id, import_id) REFERENCES imports(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT import_refusals_cells_check CHECK ((jsonb_typeof(cells) = 'array'::text)),
  CONSTRAINT import_refusals_faults_check CHECK ((jsonb_typeof(faults) = 'array'::text))
);
ALTER TABLE public.import_refusals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_refusals FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.import_refusals AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.import_refusals AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.import_refusals TO millrace_app;

CREATE TABLE public.import_settings (
  tenant_id uuid NOT NULL,
  undo_days integer DEFAULT 7 NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT import_settings_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT import_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT import_settings_undo_days_check CHECK (((undo_days >= 0) AND (undo_days <= 90)))
);
ALTER TABLE public.import_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.import_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.import_settings AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.import_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.import_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.import_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.import_settings TO millrace_app;

CREATE TABLE public.imports (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  file_id uuid NOT NULL,
  file_name text NOT NULL,
  file_bytes bigint NOT NULL,
  encoding text NOT NULL,
  delimiter text NOT NULL,
  skip_lines integer NOT NULL,
  columns text[] NOT NULL,
  sample jsonb NOT NULL,
  mapping jsonb NOT NULL,
  options jsonb DEFAULT '{}'::jsonb NOT NULL,
  state text NOT NULL,
  failure text,
  failure_detail text,
  goal text DEFAULT 'check'::text NOT NULL,
  pass integer DEFAULT 0 NOT NULL,
  chunk integer DEFAULT 0 NOT NULL,
  chunks integer,
  rows_total bigint,
  rows_done bigint DEFAULT 0 NOT NULL,
  rows_created bigint DEFAULT 0 NOT NULL,
  rows_updated bigint DEFAULT 0 NOT NULL,
  rows_unchanged bigint DEFAULT 0 NOT NULL,
  rows_refused bigint DEFAULT 0 NOT NULL,
  created_by_kind text NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  started_at timestamp with time zone,
  finished_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  partner_id uuid,
  created_by_role text,
  tallies jsonb DEFAULT '{}'::jsonb NOT NULL,
  undo_until timestamp with time zone,
  undo_total bigint DEFAULT 0 NOT NULL,
  undo_removed bigint DEFAULT 0 NOT NULL,
  undo_restored bigint DEFAULT 0 NOT NULL,
  undo_kept bigint DEFAULT 0 NOT NULL,
  undo_by_name text,
  undone_at timestamp with time zone,
  CONSTRAINT imports_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT imports_tenant_id_file_id_fkey FOREIGN KEY (tenant_id, file_id) REFERENCES files(tenant_id, id),
  CONSTRAINT imports_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT imports_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT imports_columns_check CHECK (((cardinality(columns) >= 1) AND (cardinality(columns) <= 500))),
  CONSTRAINT imports_created_by_check CHECK ((length(created_by) <= 100)),
  CONSTRAINT imports_created_by_kind_check CHECK ((created_by_kind = ANY (ARRAY['person'::text, 'key'::text, 'system'::text]))),
  CONSTRAINT imports_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT imports_created_by_role_check CHECK ((length(created_by_role) <= 60)),
  CONSTRAINT imports_delimiter_check CHECK ((length(delimiter) = 1)),
  CONSTRAINT imports_encoding_check CHECK ((encoding = ANY (ARRAY['utf-8'::text, 'utf-16le'::text, 'utf-16be'::text, 'windows-1252'::text]))),
  CONSTRAINT imports_failure_check CHECK ((length(failure) <= 80)),
  CONSTRAINT imports_failure_detail_check CHECK ((length(failure_detail) <= 500)),
  CONSTRAINT imports_file_bytes_check CHECK ((file_bytes >= 0)),
  CONSTRAINT imports_file_name_check CHECK (((length(file_name) >= 1) AND (length(file_name) <= 255))),
  CONSTRAINT imports_goal_check CHECK ((goal = ANY (ARRAY['check'::text, 'check_and_run'::text, 'run'::text]))),
  CONSTRAINT imports_kind_check CHECK ((kind ~ '^[a-z][a-z_]{0,59}$'::text)),
  CONSTRAINT imports_mapping_check CHECK ((jsonb_typeof(mapping) = 'array'::text)),
  CONSTRAINT imports_options_check CHECK ((jsonb_typeof(options) = 'object'::text)),
  CONSTRAINT imports_sample_check CHECK ((jsonb_typeof(sample) = 'array'::text)),
  CONSTRAINT imports_skip_lines_check CHECK (((skip_lines >= 0) AND (skip_lines <= 10))),
  CONSTRAINT imports_state_check CHECK ((state = ANY (ARRAY['mapping'::text, 'reading'::text, 'checking'::text, 'checked'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text, 'undoing'::text, 'undone'::text]))),
  CONSTRAINT imports_tallies_check CHECK ((jsonb_typeof(tallies) = 'object'::text)),
  CONSTRAINT imports_undo_by_name_check CHECK ((length(undo_by_name) <= 200))
);
CREATE INDEX imports_by_age ON public.imports USING btree (tenant_id, created_at DESC, id DESC);
CREATE INDEX imports_of_partner ON public.imports USING btree (tenant_id, partner_id, created_at DESC, id DESC) WHERE (partner_id IS NOT NULL);
ALTER TABLE public.imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.imports FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.imports AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.imports AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.imports TO millrace_app;

CREATE TABLE public.inbound_addresses (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  code text NOT NULL,
  label text NOT NULL,
  deal_type_id uuid,
  active boolean DEFAULT true NOT NULL,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  programme_id uuid,
  CONSTRAINT inbound_addresses_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inbound_addresses_tenant_id_code_key UNIQUE (tenant_id, code),
  CONSTRAINT inbound_addresses_tenant_id_deal_type_id_fkey FOREIGN KEY (tenant_id, deal_type_id) REFERENCES deal_types(tenant_id, id),
  CONSTRAINT inbound_addresses_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT inbound_addresses_tenant_id_programme_id_fkey FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id),
  CONSTRAINT inbound_addresses_code_check CHECK ((code ~ '^[a-z0-9]{6,20}$'::text)),
  CONSTRAINT inbound_addresses_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT inbound_addresses_label_check CHECK (((length(label) >= 1) AND (length(label) <= 120)))
);
ALTER TABLE public.inbound_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.inbound_addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.inbound_addresses AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.inbound_addresses AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.inbound_addresses AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.inbound_addresses AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.inbound_addresses TO millrace_app;

CREATE TABLE public.inbound_mails (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  address_id uuid NOT NULL,
  message_key bytea NOT NULL,
  envelope_from text NOT NULL,
  from_address text,
  from_name text,
  subject text,
  size integer NOT NULL,
  raw bytea,
  state text NOT NULL,
  reason text,
  partner_id uuid,
  membership_id uuid,
  sender_name text,
  deal_id uuid,
  missing text[] DEFAULT '{}'::text[] NOT NULL,
  left_out jsonb DEFAULT '[]'::jsonb NOT NULL,
  confirm_hash bytea,
  confirm_until timestamp with time zone,
  received_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  CONSTRAINT inbound_mails_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT inbound_mails_tenant_id_address_id_message_key_key UNIQUE (tenant_id, address_id, message_key),
  CONSTRAINT inbound_mails_tenant_id_address_id_fkey FOREIGN KEY (tenant_id, address_id) REFERENCES inbound_addresses(tenant_id, id),
  CONSTRAINT inbound_mails_confirm_hash_check CHECK ((length(confirm_hash) = 32)),
  CONSTRAINT inbound_mails_envelope_from_check CHECK ((length(envelope_from) <= 320)),
  CONSTRAINT inbound_mails_from_address_check CHECK ((length(from_address) <= 320)),
  CONSTRAINT inbound_mails_from_name_check CHECK ((length(from_name) <= 200)),
  CONSTRAINT inbound_mails_left_out_check CHECK ((jsonb_typeof(left_out) = 'array'::text)),
  CONSTRAINT inbound_mails_message_key_check CHECK ((length(message_key) = 32)),
  CONSTRAINT inbound_mails_reason_check CHECK ((length(reason) <= 60)),
  CONSTRAINT inbound_mails_sender_name_check CHECK ((length(sender_name) <= 200)),
  CONSTRAINT inbound_mails_size_check CHECK ((size >= 0)),
  CONSTRAINT inbound_mails_state_check CHECK ((state = ANY (ARRAY['received'::text, 'unconfirmed'::text, 'drafted'::text, 'refused'::text, 'ignored'::text]))),
  CONSTRAINT inbound_mails_subject_check CHECK ((length(subject) <= 300))
);
CREATE INDEX inbound_mails_asked ON public.inbound_mails USING btree (tenant_id, membership_id, confirm_until) WHERE (state = 'unconfirmed'::text);
CREATE UNIQUE INDEX inbound_mails_by_confirmation ON public.inbound_mails USING btree (tenant_id, confirm_hash) WHERE (confirm_hash IS NOT NULL);
CREATE INDEX inbound_mails_by_time ON public.inbound_mails USING btree (tenant_id, received_at DESC, id DESC);
CREATE INDEX inbound_mails_of_sender ON public.inbound_mails USING btree (tenant_id, envelope_from, received_at);
ALTER TABLE public.inbound_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.inbound_mails FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.inbound_mails AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.inbound_mails AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.inbound_mails TO millrace_app;

CREATE TABLE public.mail_messages (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  template text NOT NULL,
  locale text NOT NULL,
  person_id uuid,
  from_name text NOT NULL,
  to_name text NOT NULL,
  to_address text NOT NULL,
  reply_to text,
  subject text NOT NULL,
  html text,
  text text,
  confidential boolean NOT NULL,
  state text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  last_error text,
  created_at timestamp with time zone NOT NULL,
  sent_at timestamp with time zone,
  door jsonb,
  unsubscribe_url text,
  CONSTRAINT mail_messages_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT mail_messages_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT mail_messages_attempts_check CHECK ((attempts >= 0)),
  CONSTRAINT mail_messages_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  CONSTRAINT mail_messages_check1 CHECK (((html IS NULL) = (text IS NULL))),
  CONSTRAINT mail_messages_check2 CHECK (((html IS NOT NULL) OR (confidential AND (state = 'sent'::text)))),
  CONSTRAINT mail_messages_door_check CHECK ((jsonb_typeof(door) = 'object'::text)),
  CONSTRAINT mail_messages_from_name_check CHECK ((length(from_name) <= 200)),
  CONSTRAINT mail_messages_last_error_check CHECK ((length(last_error) <= 500)),
  CONSTRAINT mail_messages_locale_check CHECK (((length(locale) >= 2) AND (length(locale) <= 35))),
  CONSTRAINT mail_messages_reply_to_check CHECK (((length(reply_to) >= 3) AND (length(reply_to) <= 254))),
  CONSTRAINT mail_messages_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sent'::text, 'failed'::text, 'held'::text]))),
  CONSTRAINT mail_messages_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 300))),
  CONSTRAINT mail_messages_template_check CHECK ((template ~ '^[a-z][a-z0-9_]{0,59}$'::text)),
  CONSTRAINT mail_messages_to_address_check CHECK (((length(to_address) >= 3) AND (length(to_address) <= 254))),
  CONSTRAINT mail_messages_to_name_check CHECK ((length(to_name) <= 200)),
  CONSTRAINT mail_messages_unsubscribe_url_check CHECK ((length(unsubscribe_url) <= 1000))
);
CREATE INDEX mail_messages_by_state ON public.mail_messages USING btree (tenant_id, state, created_at DESC, id DESC);
CREATE INDEX mail_messages_by_time ON public.mail_messages USING btree (tenant_id, created_at DESC, id DESC);
ALTER TABLE public.mail_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.mail_messages FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.mail_messages AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.mail_messages AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text))
  WITH CHECK (true);
GRANT DELETE, INSERT, SELECT, UPDATE ON public.mail_messages TO millrace_app;

CREATE TABLE public.mail_templates (
  tenant_id uuid NOT NULL,
  key text NOT NULL,
  locale text NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  button text,
  updated_by text NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT mail_templates_pkey PRIMARY KEY (tenant_id, key, locale),
  CONSTRAINT mail_templates_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT mail_templates_body_check CHECK (((length(body) >= 1) AND (length(body) <= 10000))),
  CONSTRAINT mail_templates_button_check CHECK (((length(button) >= 1) AND (length(button) <= 60))),
  CONSTRAINT mail_templates_key_check CHECK ((key ~ '^[a-z][a-z0-9_]{0,59}$'::text)),
  CONSTRAINT mail_templates_locale_check CHECK ((locale ~ '^[a-z]{2}$'::text)),
  CONSTRAINT mail_templates_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200))),
  CONSTRAINT mail_templates_updated_by_check CHECK ((length(updated_by) <= 200))
);
ALTER TABLE public.mail_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.mail_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.mail_templates AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.mail_templates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.mail_templates AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.mail_templates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.mail_templates TO millrace_app;

CREATE TABLE public.match_aliases (
  tenant_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  name text NOT NULL,
  learned_by text NOT NULL,
  learned_at timestamp with time zone NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  CONSTRAINT match_aliases_pkey PRIMARY KEY (tenant_id, subject_id, name),
  CONSTRAINT match_aliases_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_aliases_learned_by_check CHECK ((length(learned_by) <= 200)),
  CONSTRAINT match_aliases_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300)))
);
CREATE INDEX match_aliases_by_id ON public.match_aliases USING btree (tenant_id, id);
CREATE INDEX match_aliases_by_time ON public.match_aliases USING btree (tenant_id, learned_at, id);
ALTER TABLE public.match_aliases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_aliases FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_aliases AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_aliases AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_aliases TO millrace_app;

CREATE TABLE public.match_checks (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  checked_at timestamp with time zone NOT NULL,
  actor_id text NOT NULL,
  partner_id uuid,
  reason text NOT NULL,
  query_hash text NOT NULL,
  level text NOT NULL,
  CONSTRAINT match_checks_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT match_checks_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_checks_actor_id_check CHECK ((length(actor_id) <= 100)),
  CONSTRAINT match_checks_level_check CHECK ((level = ANY (ARRAY['same'::text, 'likely'::text, 'possible'::text, 'related'::text, 'none'::text]))),
  CONSTRAINT match_checks_query_hash_check CHECK ((query_hash ~ '^[0-9a-f]{32}$'::text)),
  CONSTRAINT match_checks_reason_check CHECK ((length(reason) <= 100))
);
CREATE INDEX match_checks_of_actor ON public.match_checks USING btree (tenant_id, actor_id, checked_at);
ALTER TABLE public.match_checks ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_checks FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_checks AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_checks AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_checks TO millrace_app;

CREATE TABLE public.match_corpora (
  tenant_id uuid NOT NULL,
  size integer NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  counted_at timestamp with time zone NOT NULL,
  CONSTRAINT match_corpora_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT match_corpora_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_corpora_size_check CHECK ((size >= 0))
);
ALTER TABLE public.match_corpora ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_corpora FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_corpora AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_corpora AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_corpora TO millrace_app;

CREATE TABLE public.match_exclusions (
  tenant_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  identity bigint NOT NULL,
  learned_by text NOT NULL,
  learned_at timestamp with time zone NOT NULL,
  id uuid DEFAULT gen_random_uuid() NOT NULL,
  name text DEFAULT ''::text NOT NULL,
  CONSTRAINT match_exclusions_pkey PRIMARY KEY (tenant_id, identity, subject_id),
  CONSTRAINT match_exclusions_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_exclusions_learned_by_check CHECK ((length(learned_by) <= 200)),
  CONSTRAINT match_exclusions_name_check CHECK ((length(name) <= 300))
);
CREATE INDEX match_exclusions_by_id ON public.match_exclusions USING btree (tenant_id, id);
CREATE INDEX match_exclusions_by_time ON public.match_exclusions USING btree (tenant_id, learned_at, id);
ALTER TABLE public.match_exclusions ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_exclusions FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_exclusions AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_exclusions AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_exclusions TO millrace_app;

CREATE TABLE public.match_keys (
  tenant_id uuid NOT NULL,
  key bigint NOT NULL,
  subject_id uuid NOT NULL,
  CONSTRAINT match_keys_pkey PRIMARY KEY (tenant_id, key, subject_id),
  CONSTRAINT match_keys_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id)
);
ALTER TABLE public.match_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_keys AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_keys AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_keys TO millrace_app;

CREATE TABLE public.match_subjects (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  partner_id uuid,
  name text NOT NULL,
  country text,
  profile jsonb NOT NULL,
  facts jsonb DEFAULT '{}'::jsonb NOT NULL,
  keys bigint[] NOT NULL,
  live boolean DEFAULT true NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT match_subjects_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT match_subjects_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_subjects_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT match_subjects_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text)),
  CONSTRAINT match_subjects_keys_check CHECK ((cardinality(keys) <= 200)),
  CONSTRAINT match_subjects_kind_check CHECK ((kind = ANY (ARRAY['account'::text, 'opportunity'::text, 'registration'::text, 'partner'::text]))),
  CONSTRAINT match_subjects_name_check CHECK (((length(name) >= 1) AND (length(name) <= 300))),
  CONSTRAINT match_subjects_profile_check CHECK ((jsonb_typeof(profile) = 'object'::text))
);
ALTER TABLE public.match_subjects ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_subjects FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_subjects AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_subjects AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_subjects TO millrace_app;

CREATE TABLE public.match_token_counts (
  tenant_id uuid NOT NULL,
  token text NOT NULL,
  count integer NOT NULL,
  CONSTRAINT match_token_counts_pkey PRIMARY KEY (tenant_id, token),
  CONSTRAINT match_token_counts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_token_counts_count_check CHECK ((count > 0)),
  CONSTRAINT match_token_counts_token_check CHECK (((length(token) >= 1) AND (length(token) <= 100)))
);
ALTER TABLE public.match_token_counts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_token_counts FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_token_counts AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_token_counts AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_token_counts TO millrace_app;

CREATE TABLE public.match_turns (
  tenant_id uuid NOT NULL,
  bucket integer NOT NULL,
  CONSTRAINT match_turns_pkey PRIMARY KEY (tenant_id, bucket),
  CONSTRAINT match_turns_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT match_turns_bucket_check CHECK (((bucket >= 0) AND (bucket <= 4095)))
);
ALTER TABLE public.match_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.match_turns FORCE ROW LEVEL SECURITY;
CREATE POLICY matching_fence ON public.match_turns AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.purpose'::text, true) = 'matching'::text));
CREATE POLICY tenant_fence ON public.match_turns AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.match_turns TO millrace_app;

CREATE TABLE public.memberships (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  person_id uuid,
  name text NOT NULL,
  email text NOT NULL,
  side text NOT NULL,
  role text NOT NULL,
  partner_id uuid,
  status text NOT NULL,
  territory_countries text[] DEFAULT '{}'::text[] NOT NULL,
  territory_regions text[] DEFAULT '{}'::text[] NOT NULL,
  invited_by text,
  invitation_hash bytea,
  invitation_expires_at timestamp with time zone,
  sessions_since timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  phone text,
  CONSTRAINT memberships_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT memberships_tenant_id_email_partner_id_key UNIQUE NULLS NOT DISTINCT (tenant_id, email, partner_id),
  CONSTRAINT memberships_tenant_id_invitation_hash_key UNIQUE (tenant_id, invitation_hash),
  CONSTRAINT memberships_person_id_fkey FOREIGN KEY (person_id) REFERENCES auth.people(id),
  CONSTRAINT memberships_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT memberships_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT memberships_check CHECK (((side = 'partner'::text) = (partner_id IS NOT NULL))),
  CONSTRAINT memberships_check1 CHECK (((role = ANY (ARRAY['owner'::text, 'administrator'::text, 'channel_manager'::text, 'finance'::text, 'analyst'::text])) OR (side = 'partner'::text))),
  CONSTRAINT memberships_check2 CHECK (((side = 'vendor'::text) OR (role = ANY (ARRAY['partner_administrator'::text, 'partner_sales'::text, 'partner_marketing'::text, 'partner_finance'::text, 'partner_learner'::text])))),
  CONSTRAINT memberships_check3 CHECK (((status <> 'active'::text) OR (person_id IS NOT NULL))),
  CONSTRAINT memberships_check4 CHECK (((status = 'invited'::text) OR (invitation_hash IS NULL))),
  CONSTRAINT memberships_check5 CHECK (((invitation_hash IS NULL) = (invitation_expires_at IS NULL))),
  CONSTRAINT memberships_email_check CHECK (((email = lower(email)) AND (length(email) <= 254))),
  CONSTRAINT memberships_invited_by_check CHECK ((length(invited_by) <= 200)),
  CONSTRAINT memberships_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT memberships_phone_check CHECK (((length(phone) >= 3) AND (length(phone) <= 40))),
  CONSTRAINT memberships_side_check CHECK ((side = ANY (ARRAY['vendor'::text, 'partner'::text]))),
  CONSTRAINT memberships_status_check CHECK ((status = ANY (ARRAY['invited'::text, 'active'::text, 'disabled'::text]))),
  CONSTRAINT memberships_territory_countries_check CHECK ((cardinality(territory_countries) <= 250)),
  CONSTRAINT memberships_territory_regions_check CHECK ((cardinality(territory_regions) <= 50))
);
CREATE INDEX memberships_by_name ON public.memberships USING btree (tenant_id, lower(name), id);
CREATE INDEX memberships_of_partner ON public.memberships USING btree (tenant_id, partner_id, id);
CREATE INDEX memberships_of_person ON public.memberships USING btree (person_id) WHERE (person_id IS NOT NULL);
ALTER TABLE public.memberships ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.memberships FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.memberships AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN ((current_setting('app.side'::text, true) = 'vendor'::text) OR (current_setting('app.purpose'::text, true) = 'staff-card'::text))
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY signing_in ON public.memberships AS PERMISSIVE FOR ALL TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.memberships AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.memberships TO millrace_app;
GRANT SELECT ON public.memberships TO millrace_system;
GRANT UPDATE (name, updated_at) ON public.memberships TO millrace_system;

CREATE TABLE public.notification_defaults (
  tenant_id uuid NOT NULL,
  side text NOT NULL,
  kind text NOT NULL,
  in_app boolean NOT NULL,
  mail text NOT NULL,
  mandatory boolean NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT notification_defaults_pkey PRIMARY KEY (tenant_id, side, kind),
  CONSTRAINT notification_defaults_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT notification_defaults_kind_check CHECK ((length(kind) <= 60)),
  CONSTRAINT notification_defaults_mail_check CHECK ((mail = ANY (ARRAY['now'::text, 'digest'::text, 'off'::text]))),
  CONSTRAINT notification_defaults_side_check CHECK ((side = ANY (ARRAY['vendor'::text, 'partner'::text])))
);
ALTER TABLE public.notification_defaults ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notification_defaults FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.notification_defaults AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.notification_defaults AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.notification_defaults AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.notification_defaults AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.notification_defaults TO millrace_app;

CREATE TABLE public.notification_preferences (
  tenant_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid,
  kind text NOT NULL,
  channel text NOT NULL,
  enabled boolean NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT notification_preferences_pkey PRIMARY KEY (tenant_id, membership_id, kind, channel),
  CONSTRAINT notification_preferences_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT notification_preferences_channel_check CHECK ((channel = ANY (ARRAY['in_app'::text, 'mail'::text, 'digest'::text]))),
  CONSTRAINT notification_preferences_kind_check CHECK ((length(kind) <= 60))
);
ALTER TABLE public.notification_preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notification_preferences FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.notification_preferences AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.notification_preferences AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.notification_preferences TO millrace_app;

CREATE TABLE public.notification_settings (
  tenant_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid,
  quiet_from text,
  quiet_until text,
  paused_until timestamp with time zone,
  digest_hour integer DEFAULT 7 NOT NULL,
  time_zone text,
  digested_on date,
  updated_at timestamp with time zone NOT NULL,
  CONSTRAINT notification_settings_pkey PRIMARY KEY (tenant_id, membership_id),
  CONSTRAINT notification_settings_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT notification_settings_check CHECK (((quiet_from IS NULL) = (quiet_until IS NULL))),
  CONSTRAINT notification_settings_digest_hour_check CHECK (((digest_hour >= 0) AND (digest_hour <= 23))),
  CONSTRAINT notification_settings_quiet_from_check CHECK ((quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  CONSTRAINT notification_settings_quiet_until_check CHECK ((quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'::text)),
  CONSTRAINT notification_settings_time_zone_check CHECK ((length(time_zone) <= 64))
);
ALTER TABLE public.notification_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notification_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.notification_settings AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.notification_settings AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.notification_settings TO millrace_app;

CREATE TABLE public.notifications (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid,
  kind text NOT NULL,
  params jsonb NOT NULL,
  link text NOT NULL,
  event_id uuid NOT NULL,
  in_app boolean NOT NULL,
  created_at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  digest boolean DEFAULT false NOT NULL,
  digested_at timestamp with time zone,
  CONSTRAINT notifications_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT notifications_tenant_id_membership_id_event_id_key UNIQUE (tenant_id, membership_id, event_id),
  CONSTRAINT notifications_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT notifications_kind_check CHECK ((length(kind) <= 60)),
  CONSTRAINT notifications_link_check CHECK (((link ~ '^/[^/]'::text) AND (length(link) <= 300)))
);
CREATE INDEX notifications_for_digest ON public.notifications USING btree (tenant_id, membership_id, created_at) WHERE (digest AND (digested_at IS NULL));
CREATE INDEX notifications_of_member ON public.notifications USING btree (tenant_id, membership_id, created_at DESC, id DESC) WHERE in_app;
CREATE INDEX notifications_unread ON public.notifications USING btree (tenant_id, membership_id) WHERE (in_app AND (read_at IS NULL));
ALTER TABLE public.notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.notifications FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.notifications AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (partner_id IS NULL) THEN (current_setting('app.side'::text, true) = 'vendor'::text)
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.notifications AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.notifications TO millrace_app;

CREATE TABLE public.opportunities (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  account_id uuid,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(translate(name, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ'::text, 'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'::text))) NOT NULL,
  company_name text NOT NULL,
  domains text[] DEFAULT '{}'::text[] NOT NULL,
  country text,
  stage text,
  amount_minor bigint,
  currency text,
  close_date date,
  owner_id uuid,
  owner_name text,
  status text DEFAULT 'open'::text NOT NULL,
  external_id text,
  import_id uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT opportunities_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT opportunities_tenant_id_account_id_fkey FOREIGN KEY (tenant_id, account_id) REFERENCES accounts(tenant_id, id),
  CONSTRAINT opportunities_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT opportunities_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT opportunities_amount_minor_check CHECK (((amount_minor >= '-9007199254740991'::bigint) AND (amount_minor <= '9007199254740991'::bigint))),
  CONSTRAINT opportunities_check CHECK (((amount_minor IS NULL) = (currency IS NULL))),
  CONSTRAINT opportunities_company_name_check CHECK (((length(company_name) >= 1) AND (length(company_name) <= 200))),
  CONSTRAINT opportunities_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT opportunities_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT opportunities_domains_check CHECK ((cardinality(domains) <= 50)),
  CONSTRAINT opportunities_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  CONSTRAINT opportunities_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT opportunities_owner_name_check CHECK (((length(owner_name) >= 1) AND (length(owner_name) <= 200))),
  CONSTRAINT opportunities_stage_check CHECK (((length(stage) >= 1) AND (length(stage) <= 100))),
  CONSTRAINT opportunities_status_check CHECK ((status = ANY (ARRAY['open'::text, 'won'::text, 'lost'::text])))
);
CREATE INDEX opportunities_by_close_date ON public.opportunities USING btree (tenant_id, status, close_date, id);
CREATE UNIQUE INDEX opportunities_by_external_id ON public.opportunities USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX opportunities_by_name ON public.opportunities USING btree (tenant_id, name_key, id);
CREATE INDEX opportunities_of_account ON public.opportunities USING btree (tenant_id, account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX opportunities_of_owner ON public.opportunities USING btree (tenant_id, owner_id) WHERE (owner_id IS NOT NULL);
ALTER TABLE public.opportunities ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.opportunities FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.opportunities AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.opportunities AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.opportunities TO millrace_app;

CREATE TABLE public.partner_contacts (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(translate(name, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ'::text, 'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'::text))) NOT NULL,
  email text,
  phone text,
  title text,
  role text,
  membership_id uuid,
  is_primary boolean DEFAULT false NOT NULL,
  external_id text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT partner_contacts_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT partner_contacts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT partner_contacts_tenant_id_membership_id_fkey FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT partner_contacts_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT partner_contacts_email_check CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254)))),
  CONSTRAINT partner_contacts_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  CONSTRAINT partner_contacts_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT partner_contacts_phone_check CHECK (((length(phone) >= 1) AND (length(phone) <= 40))),
  CONSTRAINT partner_contacts_role_check CHECK ((role = ANY (ARRAY['executive'::text, 'sales'::text, 'technical'::text, 'marketing'::text, 'finance'::text, 'legal'::text, 'other'::text]))),
  CONSTRAINT partner_contacts_title_check CHECK (((length(title) >= 1) AND (length(title) <= 120)))
);
CREATE UNIQUE INDEX partner_contacts_by_email ON public.partner_contacts USING btree (tenant_id, partner_id, email) WHERE (email IS NOT NULL);
CREATE UNIQUE INDEX partner_contacts_by_external_id ON public.partner_contacts USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX partner_contacts_by_name ON public.partner_contacts USING btree (tenant_id, name_key, id);
CREATE INDEX partner_contacts_of_membership ON public.partner_contacts USING btree (tenant_id, membership_id) WHERE (membership_id IS NOT NULL);
CREATE INDEX partner_contacts_of_partner ON public.partner_contacts USING btree (tenant_id, partner_id, name_key, id);
CREATE UNIQUE INDEX partner_contacts_primary ON public.partner_contacts USING btree (tenant_id, partner_id) WHERE is_primary;
ALTER TABLE public.partner_contacts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.partner_contacts FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.partner_contacts AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.partner_contacts AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.partner_contacts TO millrace_app;

CREATE TABLE public.partner_distributors (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  distributor_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT partner_distributors_pkey PRIMARY KEY (tenant_id, partner_id, distributor_id),
  CONSTRAINT partner_distributors_tenant_id_distributor_id_fkey FOREIGN KEY (tenant_id, distributor_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT partner_distributors_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT partner_distributors_check CHECK ((partner_id <> distributor_id))
);
CREATE INDEX partner_distributors_of_distributor ON public.partner_distributors USING btree (tenant_id, distributor_id, partner_id);
ALTER TABLE public.partner_distributors ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.partner_distributors FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.partner_distributors AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE ((partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[])) OR (distributor_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[])))
END);
CREATE POLICY tenant_fence ON public.partner_distributors AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.partner_distributors AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.partner_distributors AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.partner_distributors TO millrace_app;

CREATE TABLE public.partners (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(translate(name, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ'::text, 'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'::text))) NOT NULL,
  legal_name text,
  type text NOT NULL,
  status text NOT NULL,
  status_since timestamp with time zone NOT NULL,
  programme_id uuid,
  tier_id uuid,
  parent_id uuid,
  owner_id uuid,
  country text,
  region text,
  city text,
  address text,
  postal_code text,
  website text,
  domains text[] DEFAULT '{}'::text[] NOT NULL,
  domain text GENERATED ALWAYS AS (domains[1]),
  registry_id text,
  external_id text,
  phone text,
  locale text DEFAULT 'en'::text NOT NULL,
  currency text,
  custom jsonb DEFAULT '{}'::jsonb NOT NULL,
  form_version_id uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT partners_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT partners_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT partners_tenant_id_owner_id_fkey FOREIGN KEY (tenant_id, owner_id) REFERENCES memberships(tenant_id, id),
  CONSTRAINT partners_tenant_id_parent_id_fkey FOREIGN KEY (tenant_id, parent_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT partners_tenant_id_programme_id_fkey FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id),
  CONSTRAINT partners_tenant_id_programme_id_tier_id_fkey FOREIGN KEY (tenant_id, programme_id, tier_id) REFERENCES tiers(tenant_id, programme_id, id),
  CONSTRAINT partners_address_check CHECK (((length(address) >= 1) AND (length(address) <= 300))),
  CONSTRAINT partners_check CHECK (((tier_id IS NULL) OR (programme_id IS NOT NULL))),
  CONSTRAINT partners_check1 CHECK ((parent_id <> id)),
  CONSTRAINT partners_city_check CHECK (((length(city) >= 1) AND (length(city) <= 100))),
  CONSTRAINT partners_country_check CHECK ((country ~ '^[A-Z]{2}$'::text)),
  CONSTRAINT partners_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT partners_custom_check CHECK ((jsonb_typeof(custom) = 'object'::text)),
  CONSTRAINT partners_domains_check CHECK ((cardinality(domains) <= 50)),
  CONSTRAINT partners_external_id_check CHECK (((length(external_id) >= 1) AND (length(external_id) <= 100))),
  CONSTRAINT partners_legal_name_check CHECK (((length(legal_name) >= 1) AND (length(legal_name) <= 200))),
  CONSTRAINT partners_locale_check CHECK ((locale ~ '^[a-z]{2}$'::text)),
  CONSTRAINT partners_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT partners_phone_check CHECK (((length(phone) >= 1) AND (length(phone) <= 40))),
  CONSTRAINT partners_postal_code_check CHECK (((length(postal_code) >= 1) AND (length(postal_code) <= 20))),
  CONSTRAINT partners_region_check CHECK (((length(region) >= 1) AND (length(region) <= 100))),
  CONSTRAINT partners_registry_id_check CHECK (((length(registry_id) >= 1) AND (length(registry_id) <= 60))),
  CONSTRAINT partners_status_check CHECK ((status = ANY (ARRAY['prospect'::text, 'onboarding'::text, 'active'::text, 'suspended'::text, 'inactive'::text, 'terminated'::text]))),
  CONSTRAINT partners_type_check CHECK ((type = ANY (ARRAY['reseller'::text, 'referral'::text, 'msp'::text, 'distributor'::text, 'technology'::text, 'affiliate'::text, 'agency'::text]))),
  CONSTRAINT partners_website_check CHECK (((length(website) >= 1) AND (length(website) <= 300)))
);
CREATE INDEX partners_by_domain ON public.partners USING btree (tenant_id, domain) WHERE (domain IS NOT NULL);
CREATE UNIQUE INDEX partners_by_external_id ON public.partners USING btree (tenant_id, external_id) WHERE (external_id IS NOT NULL);
CREATE INDEX partners_by_name ON public.partners USING btree (tenant_id, name_key, id);
CREATE INDEX partners_by_territory ON public.partners USING btree (tenant_id, country, region);
CREATE INDEX partners_of_owner ON public.partners USING btree (tenant_id, owner_id) WHERE (owner_id IS NOT NULL);
CREATE INDEX partners_of_parent ON public.partners USING btree (tenant_id, parent_id, name_key, id) WHERE (parent_id IS NOT NULL);
CREATE INDEX partners_of_tier ON public.partners USING btree (tenant_id, tier_id) WHERE (tier_id IS NOT NULL);
ALTER TABLE public.partners ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.partners FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.partners AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY signing_in ON public.partners AS PERMISSIVE FOR SELECT TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.partners AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.partners AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.partners AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.partners TO millrace_app;
GRANT SELECT (tenant_id, id, name, status, parent_id, owner_id, country, region) ON public.partners TO millrace_system;

CREATE TABLE public.party_settings (
  tenant_id uuid NOT NULL,
  distributor_sees text DEFAULT 'summary'::text NOT NULL,
  distributor_may_comment boolean DEFAULT true NOT NULL,
  distributor_may_register boolean DEFAULT true NOT NULL,
  parties_see text DEFAULT 'summary'::text NOT NULL,
  parties_know_each_other boolean DEFAULT false NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT party_settings_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT party_settings_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT party_settings_distributor_sees_check CHECK ((distributor_sees = ANY (ARRAY['nothing'::text, 'summary'::text, 'full'::text]))),
  CONSTRAINT party_settings_parties_see_check CHECK ((parties_see = ANY (ARRAY['summary'::text, 'full'::text])))
);
ALTER TABLE public.party_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.party_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.party_settings AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.party_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.party_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.party_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.party_settings TO millrace_app;

CREATE TABLE public.pipeline_cells (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL,
  close_month text NOT NULL,
  deals integer NOT NULL,
  amount_minor numeric(30,0) NOT NULL,
  CONSTRAINT pipeline_cells_pkey PRIMARY KEY (tenant_id, partner_id, stage_id, approval_status, outcome, currency, close_month),
  CONSTRAINT pipeline_cells_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT pipeline_cells_tenant_id_stage_id_fkey FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages(tenant_id, id),
  CONSTRAINT pipeline_cells_close_month_check CHECK ((close_month ~ '^(\d{4}-\d{2})?$'::text)),
  CONSTRAINT pipeline_cells_currency_check CHECK ((currency ~ '^([A-Z]{3})?$'::text))
);
ALTER TABLE public.pipeline_cells ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.pipeline_cells FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.pipeline_cells AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.pipeline_cells AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.pipeline_cells TO millrace_app;

CREATE TABLE public.pipeline_entries (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL,
  close_month text NOT NULL,
  deals integer NOT NULL,
  amount_minor bigint NOT NULL,
  CONSTRAINT pipeline_entries_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT pipeline_entries_deals_check CHECK (((deals >= '-1'::integer) AND (deals <= 1)))
);
CREATE INDEX pipeline_entries_of_partner ON public.pipeline_entries USING btree (tenant_id, partner_id);
ALTER TABLE public.pipeline_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.pipeline_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.pipeline_entries AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.pipeline_entries AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.pipeline_entries TO millrace_app;

CREATE TABLE public.pipeline_of_partners (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL,
  deals integer NOT NULL,
  amount_minor numeric(30,0) NOT NULL,
  CONSTRAINT pipeline_of_partners_pkey PRIMARY KEY (tenant_id, partner_id, stage_id, approval_status, outcome, currency),
  CONSTRAINT pipeline_of_partners_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT pipeline_of_partners_tenant_id_stage_id_fkey FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages(tenant_id, id),
  CONSTRAINT pipeline_of_partners_currency_check CHECK ((currency ~ '^([A-Z]{3})?$'::text))
);
ALTER TABLE public.pipeline_of_partners ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.pipeline_of_partners FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.pipeline_of_partners AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.pipeline_of_partners AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.pipeline_of_partners TO millrace_app;

CREATE TABLE public.pipeline_totals (
  tenant_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL,
  deals integer NOT NULL,
  amount_minor numeric(30,0) NOT NULL,
  CONSTRAINT pipeline_totals_pkey PRIMARY KEY (tenant_id, stage_id, approval_status, outcome, currency),
  CONSTRAINT pipeline_totals_tenant_id_stage_id_fkey FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages(tenant_id, id),
  CONSTRAINT pipeline_totals_currency_check CHECK ((currency ~ '^([A-Z]{3})?$'::text))
);
ALTER TABLE public.pipeline_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.pipeline_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.pipeline_totals AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY whole_tenant ON public.pipeline_totals AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.sees'::text, true) = 'all'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.pipeline_totals TO millrace_app;

CREATE TABLE public.pipeline_turns (
  tenant_id uuid NOT NULL,
  folded_at timestamp with time zone,
  rebuilt_at timestamp with time zone,
  CONSTRAINT pipeline_turns_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT pipeline_turns_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id)
);
ALTER TABLE public.pipeline_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.pipeline_turns FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.pipeline_turns AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.pipeline_turns AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.pipeline_turns TO millrace_app;

CREATE TABLE public.products (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  sku text NOT NULL,
  name text NOT NULL,
  name_key text COLLATE "C" GENERATED ALWAYS AS (lower(translate(name, 'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦħĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľŁłŃńŅņŇňŌōŎŏŐőŒœŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŧŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžȘșȚțẞ'::text, 'aaaaaaaceeeeiiiidnoooooouuuuytsaaaaaaaceeeeiiiidnoooooouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiijjkkllllllllnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzsstts'::text))) NOT NULL,
  family text,
  list_price_minor bigint,
  currency text NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT products_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT products_tenant_id_sku_key UNIQUE (tenant_id, sku),
  CONSTRAINT products_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT products_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT products_family_check CHECK (((length(family) >= 1) AND (length(family) <= 100))),
  CONSTRAINT products_list_price_minor_check CHECK (((list_price_minor >= 0) AND (list_price_minor <= '9007199254740991'::bigint))),
  CONSTRAINT products_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT products_sku_check CHECK (((length(sku) >= 1) AND (length(sku) <= 60)))
);
CREATE INDEX products_by_name ON public.products USING btree (tenant_id, name_key, id);
ALTER TABLE public.products ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.products FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.products AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.products AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.products AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.products AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.products TO millrace_app;

CREATE TABLE public.programmes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  name text NOT NULL,
  kind text NOT NULL,
  currency text NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT programmes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT programmes_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT programmes_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT programmes_kind_check CHECK ((kind = ANY (ARRAY['reseller'::text, 'referral'::text, 'msp'::text, 'distributor'::text, 'technology'::text, 'affiliate'::text, 'agency'::text]))),
  CONSTRAINT programmes_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200)))
);
CREATE UNIQUE INDEX programmes_by_name ON public.programmes USING btree (tenant_id, lower(name));
ALTER TABLE public.programmes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.programmes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.programmes AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.programmes AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.programmes AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.programmes AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.programmes TO millrace_app;

CREATE TABLE public.reason_codes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  purpose text NOT NULL,
  code text NOT NULL,
  label jsonb NOT NULL,
  resubmittable boolean DEFAULT false NOT NULL,
  "position" integer NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT reason_codes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT reason_codes_tenant_id_purpose_code_key UNIQUE (tenant_id, purpose, code),
  CONSTRAINT reason_codes_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT reason_codes_check CHECK (((purpose = 'reject'::text) OR (NOT resubmittable))),
  CONSTRAINT reason_codes_code_check CHECK ((code ~ '^[a-z][a-z0-9_]{0,59}$'::text)),
  CONSTRAINT reason_codes_label_check CHECK ((jsonb_typeof(label) = 'object'::text)),
  CONSTRAINT reason_codes_position_check CHECK ((("position" >= 0) AND ("position" <= 10000))),
  CONSTRAINT reason_codes_purpose_check CHECK ((purpose = ANY (ARRAY['reject'::text, 'return'::text, 'revoke'::text, 'lost'::text, 'withdraw'::text])))
);
ALTER TABLE public.reason_codes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.reason_codes FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.reason_codes AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.reason_codes AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.reason_codes AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.reason_codes AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.reason_codes TO millrace_app;

CREATE TABLE public.release_grounds (
  tenant_id uuid NOT NULL,
  release_id uuid NOT NULL,
  wish_id uuid,
  note text NOT NULL,
  CONSTRAINT release_grounds_pkey PRIMARY KEY (tenant_id, release_id),
  CONSTRAINT release_grounds_tenant_id_release_id_fkey FOREIGN KEY (tenant_id, release_id) REFERENCES releases(tenant_id, id),
  CONSTRAINT release_grounds_tenant_id_wish_id_fkey FOREIGN KEY (tenant_id, wish_id) REFERENCES release_wishes(tenant_id, id),
  CONSTRAINT release_grounds_note_check CHECK (((length(note) >= 1) AND (length(note) <= 4000)))
);
ALTER TABLE public.release_grounds ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.release_grounds FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.release_grounds AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.release_grounds AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.release_grounds TO millrace_app;

CREATE TABLE public.release_wishes (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  statement text NOT NULL,
  state text DEFAULT 'open'::text NOT NULL,
  asked_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  answered_at timestamp with time zone,
  CONSTRAINT release_wishes_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT release_wishes_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id),
  CONSTRAINT release_wishes_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT release_wishes_asked_by_name_check CHECK ((length(asked_by_name) <= 200)),
  CONSTRAINT release_wishes_check CHECK (((state = 'open'::text) = (answered_at IS NULL))),
  CONSTRAINT release_wishes_state_check CHECK ((state = ANY (ARRAY['open'::text, 'released'::text, 'not_released'::text, 'withdrawn'::text]))),
  CONSTRAINT release_wishes_statement_check CHECK (((length(statement) >= 1) AND (length(statement) <= 4000)))
);
CREATE INDEX release_wishes_by_time ON public.release_wishes USING btree (tenant_id, created_at DESC, id DESC);
CREATE UNIQUE INDEX release_wishes_open ON public.release_wishes USING btree (tenant_id, deal_id) WHERE (state = 'open'::text);
ALTER TABLE public.release_wishes ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.release_wishes FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.release_wishes AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY tenant_fence ON public.release_wishes AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.release_wishes TO millrace_app;

CREATE TABLE public.releases (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  asked_by text NOT NULL,
  message text NOT NULL,
  consent_due_at timestamp with time zone NOT NULL,
  state text DEFAULT 'asked'::text NOT NULL,
  answer_note text,
  answered_by_name text,
  answered_at timestamp with time zone,
  free_from date,
  reason text,
  decided_by_name text,
  decided_at timestamp with time zone,
  opened_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT releases_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT releases_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id),
  CONSTRAINT releases_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT releases_answer_note_check CHECK (((length(answer_note) >= 1) AND (length(answer_note) <= 4000))),
  CONSTRAINT releases_answered_by_name_check CHECK ((length(answered_by_name) <= 200)),
  CONSTRAINT releases_asked_by_check CHECK ((asked_by = ANY (ARRAY['customer'::text, 'vendor'::text, 'partner'::text]))),
  CONSTRAINT releases_check CHECK (((state = ANY (ARRAY['released'::text, 'not_released'::text])) = (decided_at IS NOT NULL))),
  CONSTRAINT releases_check1 CHECK (((state = 'released'::text) = (free_from IS NOT NULL))),
  CONSTRAINT releases_decided_by_name_check CHECK ((length(decided_by_name) <= 200)),
  CONSTRAINT releases_message_check CHECK (((length(message) >= 1) AND (length(message) <= 4000))),
  CONSTRAINT releases_opened_by_name_check CHECK ((length(opened_by_name) <= 200)),
  CONSTRAINT releases_reason_check CHECK (((length(reason) >= 1) AND (length(reason) <= 2000))),
  CONSTRAINT releases_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'consented'::text, 'refused'::text, 'unanswered'::text, 'released'::text, 'not_released'::text])))
);
CREATE INDEX releases_by_change ON public.releases USING btree (tenant_id, updated_at DESC, id DESC);
CREATE INDEX releases_of_partner ON public.releases USING btree (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE UNIQUE INDEX releases_running ON public.releases USING btree (tenant_id, deal_id) WHERE (state = ANY (ARRAY['asked'::text, 'consented'::text, 'refused'::text, 'unanswered'::text]));
ALTER TABLE public.releases ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.releases FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.releases AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    WHEN (current_setting('app.side'::text, true) = 'vendor'::text) THEN (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
    ELSE (partner_id = (NULLIF(current_setting('app.own_partner'::text, true), ''::text))::uuid)
END);
CREATE POLICY tenant_fence ON public.releases AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.releases TO millrace_app;

CREATE TABLE public.saved_views (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  list text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  owner_id uuid NOT NULL,
  shared boolean DEFAULT false NOT NULL,
  side text NOT NULL,
  partner_id uuid,
  "position" integer DEFAULT 0 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT saved_views_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT saved_views_list_check CHECK ((length(list) <= 60)),
  CONSTRAINT saved_views_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  CONSTRAINT saved_views_query_check CHECK ((length(query) <= 2000)),
  CONSTRAINT saved_views_side_check CHECK ((side = ANY (ARRAY['vendor'::text, 'partner'::text])))
);
CREATE INDEX saved_views_by_list ON public.saved_views USING btree (tenant_id, list, owner_id);
ALTER TABLE public.saved_views ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.saved_views FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.saved_views AS RESTRICTIVE FOR ALL TO millrace_app
  USING (((side = current_setting('app.side'::text, true)) AND ((side = 'vendor'::text) OR (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[])))));
CREATE POLICY tenant_fence ON public.saved_views AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.saved_views TO millrace_app;

CREATE TABLE public.special_price_lines (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  "position" integer NOT NULL,
  partner_id uuid NOT NULL,
  product_id uuid NOT NULL,
  quantity integer NOT NULL,
  list_minor bigint NOT NULL,
  requested_minor bigint NOT NULL,
  offered_minor bigint,
  approved_minor bigint,
  used integer DEFAULT 0 NOT NULL,
  CONSTRAINT special_price_lines_pkey PRIMARY KEY (tenant_id, request_id, "position"),
  CONSTRAINT special_price_lines_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT special_price_lines_tenant_id_product_id_fkey FOREIGN KEY (tenant_id, product_id) REFERENCES products(tenant_id, id),
  CONSTRAINT special_price_lines_tenant_id_request_id_fkey FOREIGN KEY (tenant_id, request_id) REFERENCES special_prices(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT special_price_lines_approved_minor_check CHECK (((approved_minor >= 0) AND (approved_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_price_lines_check CHECK (((used >= 0) AND (used <= quantity))),
  CONSTRAINT special_price_lines_check1 CHECK (((requested_minor <= list_minor) AND (offered_minor <= list_minor) AND (approved_minor <= list_minor))),
  CONSTRAINT special_price_lines_check2 CHECK (((used = 0) OR (approved_minor IS NOT NULL))),
  CONSTRAINT special_price_lines_list_minor_check CHECK (((list_minor >= 0) AND (list_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_price_lines_offered_minor_check CHECK (((offered_minor >= 0) AND (offered_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_price_lines_position_check CHECK ((("position" >= 0) AND ("position" <= 199))),
  CONSTRAINT special_price_lines_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000))),
  CONSTRAINT special_price_lines_requested_minor_check CHECK (((requested_minor >= 0) AND (requested_minor <= '9007199254740991'::bigint)))
);
CREATE INDEX special_price_lines_of_product ON public.special_price_lines USING btree (tenant_id, product_id);
ALTER TABLE public.special_price_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.special_price_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.special_price_lines AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.special_price_lines AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.special_price_lines TO millrace_app;

CREATE TABLE public.special_price_uses (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  "position" integer NOT NULL,
  partner_id uuid NOT NULL,
  order_reference text NOT NULL,
  order_line text NOT NULL,
  quantity integer NOT NULL,
  used_on date NOT NULL,
  recorded_by_name text NOT NULL,
  recorded_at timestamp with time zone NOT NULL,
  taken_back_at timestamp with time zone,
  taken_back_by_name text,
  CONSTRAINT special_price_uses_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT special_price_uses_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT special_price_uses_tenant_id_request_id_position_fkey FOREIGN KEY (tenant_id, request_id, "position") REFERENCES special_price_lines(tenant_id, request_id, "position"),
  CONSTRAINT special_price_uses_check CHECK (((taken_back_at IS NULL) = (taken_back_by_name IS NULL))),
  CONSTRAINT special_price_uses_order_line_check CHECK (((length(order_line) >= 1) AND (length(order_line) <= 40))),
  CONSTRAINT special_price_uses_order_reference_check CHECK (((length(order_reference) >= 1) AND (length(order_reference) <= 100))),
  CONSTRAINT special_price_uses_quantity_check CHECK (((quantity >= 1) AND (quantity <= 1000000))),
  CONSTRAINT special_price_uses_recorded_by_name_check CHECK ((length(recorded_by_name) <= 200)),
  CONSTRAINT special_price_uses_taken_back_by_name_check CHECK ((length(taken_back_by_name) <= 200))
);
CREATE INDEX special_price_uses_of_request ON public.special_price_uses USING btree (tenant_id, request_id, id);
CREATE UNIQUE INDEX special_price_uses_once ON public.special_price_uses USING btree (tenant_id, request_id, order_reference, order_line) WHERE (taken_back_at IS NULL);
ALTER TABLE public.special_price_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.special_price_uses FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.special_price_uses AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.special_price_uses AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.special_price_uses AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.special_price_uses AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.special_price_uses AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.special_price_uses TO millrace_app;

CREATE TABLE public.special_prices (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL,
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  state text NOT NULL,
  currency text NOT NULL,
  customer_name text,
  customer_key text COLLATE "C",
  justification text,
  competitor text,
  ship_to text,
  needed_by date,
  valid_from date,
  valid_to date,
  list_minor bigint NOT NULL,
  requested_minor bigint NOT NULL,
  offered_minor bigint,
  approved_minor bigint,
  round integer DEFAULT 0 NOT NULL,
  created_by uuid,
  created_by_name text NOT NULL,
  submitted_at timestamp with time zone,
  answered_at timestamp with time zone,
  decided_at timestamp with time zone,
  decided_by_name text,
  note text,
  price_number text,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT special_prices_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT special_prices_tenant_id_number_key UNIQUE (tenant_id, number),
  CONSTRAINT special_prices_tenant_id_price_number_key UNIQUE (tenant_id, price_number),
  CONSTRAINT special_prices_tenant_id_created_by_fkey FOREIGN KEY (tenant_id, created_by) REFERENCES memberships(tenant_id, id),
  CONSTRAINT special_prices_tenant_id_deal_id_fkey FOREIGN KEY (tenant_id, deal_id) REFERENCES deals(tenant_id, id),
  CONSTRAINT special_prices_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT special_prices_approved_minor_check CHECK (((approved_minor >= 0) AND (approved_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_prices_check CHECK ((valid_to >= valid_from)),
  CONSTRAINT special_prices_check1 CHECK (((state = 'draft'::text) = (submitted_at IS NULL))),
  CONSTRAINT special_prices_check2 CHECK (((state = 'draft'::text) OR ((valid_from IS NOT NULL) AND (valid_to IS NOT NULL) AND (justification IS NOT NULL)))),
  CONSTRAINT special_prices_check3 CHECK (((price_number IS NULL) = (approved_minor IS NULL))),
  CONSTRAINT special_prices_check4 CHECK (((state <> ALL (ARRAY['approved'::text, 'partially_consumed'::text, 'consumed'::text])) OR (price_number IS NOT NULL))),
  CONSTRAINT special_prices_competitor_check CHECK (((length(competitor) >= 1) AND (length(competitor) <= 200))),
  CONSTRAINT special_prices_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT special_prices_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT special_prices_decided_by_name_check CHECK ((length(decided_by_name) <= 200)),
  CONSTRAINT special_prices_justification_check CHECK ((length(justification) <= 5000)),
  CONSTRAINT special_prices_list_minor_check CHECK (((list_minor >= 0) AND (list_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_prices_note_check CHECK ((length(note) <= 2000)),
  CONSTRAINT special_prices_number_check CHECK (((length(number) >= 1) AND (length(number) <= 20))),
  CONSTRAINT special_prices_offered_minor_check CHECK (((offered_minor >= 0) AND (offered_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_prices_price_number_check CHECK (((length(price_number) >= 1) AND (length(price_number) <= 20))),
  CONSTRAINT special_prices_requested_minor_check CHECK (((requested_minor >= 0) AND (requested_minor <= '9007199254740991'::bigint))),
  CONSTRAINT special_prices_round_check CHECK (((round >= 0) AND (round <= 1000))),
  CONSTRAINT special_prices_ship_to_check CHECK (((length(ship_to) >= 1) AND (length(ship_to) <= 500))),
  CONSTRAINT special_prices_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'submitted'::text, 'countered'::text, 'accepted'::text, 'approved'::text, 'partially_consumed'::text, 'consumed'::text, 'declined'::text, 'withdrawn'::text, 'expired'::text])))
);
CREATE INDEX special_prices_by_change ON public.special_prices USING btree (tenant_id, updated_at DESC, id DESC);
CREATE INDEX special_prices_by_state ON public.special_prices USING btree (tenant_id, state, updated_at DESC, id DESC);
CREATE INDEX special_prices_of_deal ON public.special_prices USING btree (tenant_id, deal_id, id);
CREATE INDEX special_prices_of_partner ON public.special_prices USING btree (tenant_id, partner_id, updated_at DESC, id DESC);
ALTER TABLE public.special_prices ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.special_prices FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.special_prices AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.special_prices AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.special_prices TO millrace_app;

CREATE TABLE public.tenants (
  tenant_id uuid NOT NULL,
  slug text NOT NULL,
  name text NOT NULL,
  status text DEFAULT 'active'::text NOT NULL,
  primary_colour text DEFAULT '#1c7ed6'::text NOT NULL,
  accent_colour text DEFAULT '#0b7285'::text NOT NULL,
  logo_file_id uuid,
  languages text[] DEFAULT '{en,de}'::text[] NOT NULL,
  calendar jsonb NOT NULL,
  currency text NOT NULL,
  response_business_days integer DEFAULT 2 NOT NULL,
  distributor_sees_resellers boolean DEFAULT false NOT NULL,
  session_idle_minutes integer DEFAULT 10080 NOT NULL,
  session_maximum_hours integer DEFAULT 720 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT tenants_pkey PRIMARY KEY (tenant_id),
  CONSTRAINT tenants_accent_colour_check CHECK ((accent_colour ~ '^#[0-9a-f]{6}$'::text)),
  CONSTRAINT tenants_currency_check CHECK ((currency ~ '^[A-Z]{3}$'::text)),
  CONSTRAINT tenants_languages_check CHECK (((cardinality(languages) >= 1) AND (cardinality(languages) <= 20))),
  CONSTRAINT tenants_name_check CHECK (((length(name) >= 1) AND (length(name) <= 200))),
  CONSTRAINT tenants_primary_colour_check CHECK ((primary_colour ~ '^#[0-9a-f]{6}$'::text)),
  CONSTRAINT tenants_response_business_days_check CHECK (((response_business_days >= 0) AND (response_business_days <= 60))),
  CONSTRAINT tenants_session_idle_minutes_check CHECK (((session_idle_minutes >= 5) AND (session_idle_minutes <= 43200))),
  CONSTRAINT tenants_session_maximum_hours_check CHECK (((session_maximum_hours >= 1) AND (session_maximum_hours <= 2160))),
  CONSTRAINT tenants_slug_check CHECK ((slug ~ '^[a-z0-9]([a-z0-9-]{0,58}[a-z0-9])?$'::text)),
  CONSTRAINT tenants_status_check CHECK ((status = ANY (ARRAY['active'::text, 'terminated'::text])))
);
ALTER TABLE public.tenants ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tenants FORCE ROW LEVEL SECURITY;
CREATE POLICY signing_in ON public.tenants AS PERMISSIVE FOR ALL TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.tenants AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.tenants AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.tenants AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.tenants AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.tenants TO millrace_app;
GRANT INSERT, SELECT ON public.tenants TO millrace_system;

CREATE TABLE public.tier_discounts (
  tenant_id uuid NOT NULL,
  tier_id uuid NOT NULL,
  deal_type text NOT NULL,
  basis_points integer NOT NULL,
  CONSTRAINT tier_discounts_pkey PRIMARY KEY (tenant_id, tier_id, deal_type),
  CONSTRAINT tier_discounts_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT tier_discounts_tenant_id_tier_id_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES tiers(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT tier_discounts_basis_points_check CHECK (((basis_points >= 0) AND (basis_points <= 10000))),
  CONSTRAINT tier_discounts_deal_type_check CHECK ((deal_type ~ '^[a-z][a-z0-9_]{0,39}$'::text))
);
ALTER TABLE public.tier_discounts ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tier_discounts FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.tier_discounts AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.tier_discounts AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.tier_discounts AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.tier_discounts AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.tier_discounts TO millrace_app;

CREATE TABLE public.tier_replays (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  requirement_id uuid NOT NULL,
  requirement_version integer NOT NULL,
  months integer NOT NULL,
  state text NOT NULL,
  requested_by_name text NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  result jsonb,
  CONSTRAINT tier_replays_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT tier_replays_tenant_id_requirement_id_fkey FOREIGN KEY (tenant_id, requirement_id) REFERENCES tier_requirements(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT tier_replays_check CHECK ((((state = 'done'::text) = (finished_at IS NOT NULL)) AND ((state = 'done'::text) = (result IS NOT NULL)))),
  CONSTRAINT tier_replays_months_check CHECK (((months >= 1) AND (months <= 24))),
  CONSTRAINT tier_replays_requested_by_name_check CHECK ((length(requested_by_name) <= 200)),
  CONSTRAINT tier_replays_state_check CHECK ((state = ANY (ARRAY['running'::text, 'done'::text])))
);
CREATE INDEX tier_replays_of_requirement ON public.tier_replays USING btree (tenant_id, requirement_id, requested_at DESC);
ALTER TABLE public.tier_replays ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tier_replays FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.tier_replays AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_fence ON public.tier_replays AS RESTRICTIVE FOR ALL TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.tier_replays TO millrace_app;

CREATE TABLE public.tier_requirements (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  effective_from date,
  tiers jsonb NOT NULL,
  notice_days integer NOT NULL,
  grace_days integer NOT NULL,
  note text,
  created_by_name text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  published_by_name text,
  published_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT tier_requirements_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT tier_requirements_tenant_id_programme_id_number_key UNIQUE (tenant_id, programme_id, number),
  CONSTRAINT tier_requirements_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT tier_requirements_tenant_id_programme_id_fkey FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id) ON DELETE CASCADE,
  CONSTRAINT tier_requirements_check CHECK ((((state = 'published'::text) = (published_at IS NOT NULL)) AND ((state = 'published'::text) = (published_by_name IS NOT NULL)))),
  CONSTRAINT tier_requirements_check1 CHECK (((state = 'draft'::text) OR (effective_from IS NOT NULL))),
  CONSTRAINT tier_requirements_created_by_name_check CHECK ((length(created_by_name) <= 200)),
  CONSTRAINT tier_requirements_grace_days_check CHECK (((grace_days >= 0) AND (grace_days <= 365))),
  CONSTRAINT tier_requirements_note_check CHECK ((length(note) <= 2000)),
  CONSTRAINT tier_requirements_notice_days_check CHECK (((notice_days >= 0) AND (notice_days <= 730))),
  CONSTRAINT tier_requirements_number_check CHECK ((number >= 1)),
  CONSTRAINT tier_requirements_published_by_name_check CHECK ((length(published_by_name) <= 200)),
  CONSTRAINT tier_requirements_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text]))),
  CONSTRAINT tier_requirements_tiers_check CHECK ((jsonb_typeof(tiers) = 'array'::text))
);
CREATE UNIQUE INDEX tier_requirements_draft ON public.tier_requirements USING btree (tenant_id, programme_id) WHERE (state = 'draft'::text);
ALTER TABLE public.tier_requirements ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tier_requirements FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.tier_requirements AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.tier_requirements AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_fence ON public.tier_requirements AS RESTRICTIVE FOR SELECT TO millrace_app
  USING (((state = 'published'::text) OR (current_setting('app.side'::text, true) = 'vendor'::text)));
CREATE POLICY vendor_inserts ON public.tier_requirements AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.tier_requirements AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.tier_requirements TO millrace_app;

CREATE TABLE public.tier_standings (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  programme_id uuid NOT NULL,
  requirement_id uuid NOT NULL,
  tier_id uuid,
  earned_tier_id uuid,
  state text NOT NULL,
  since timestamp with time zone NOT NULL,
  notice_ends date,
  grace_ends date,
  lapses_on date,
  evaluated_at timestamp with time zone NOT NULL,
  override_until date,
  override_reason text,
  override_by_name text,
  CONSTRAINT tier_standings_pkey PRIMARY KEY (tenant_id, partner_id),
  CONSTRAINT tier_standings_tenant_id_earned_tier_id_fkey FOREIGN KEY (tenant_id, earned_tier_id) REFERENCES tiers(tenant_id, id),
  CONSTRAINT tier_standings_tenant_id_partner_id_fkey FOREIGN KEY (tenant_id, partner_id) REFERENCES partners(tenant_id, id),
  CONSTRAINT tier_standings_tenant_id_programme_id_fkey FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id),
  CONSTRAINT tier_standings_tenant_id_requirement_id_fkey FOREIGN KEY (tenant_id, requirement_id) REFERENCES tier_requirements(tenant_id, id),
  CONSTRAINT tier_standings_tenant_id_tier_id_fkey FOREIGN KEY (tenant_id, tier_id) REFERENCES tiers(tenant_id, id),
  CONSTRAINT tier_standings_check CHECK (((state = ANY (ARRAY['notice'::text, 'grace'::text])) = ((notice_ends IS NOT NULL) AND (grace_ends IS NOT NULL)))),
  CONSTRAINT tier_standings_check1 CHECK ((((override_until IS NULL) = (override_reason IS NULL)) AND ((override_until IS NULL) = (override_by_name IS NULL)))),
  CONSTRAINT tier_standings_check2 CHECK (((state <> 'override'::text) OR (override_until IS NOT NULL))),
  CONSTRAINT tier_standings_override_by_name_check CHECK ((length(override_by_name) <= 200)),
  CONSTRAINT tier_standings_override_reason_check CHECK (((length(override_reason) >= 1) AND (length(override_reason) <= 1000))),
  CONSTRAINT tier_standings_state_check CHECK ((state = ANY (ARRAY['holds'::text, 'at_risk'::text, 'notice'::text, 'grace'::text, 'override'::text])))
);
CREATE INDEX tier_standings_by_state ON public.tier_standings USING btree (tenant_id, state, since DESC, partner_id DESC);
CREATE INDEX tier_standings_by_time ON public.tier_standings USING btree (tenant_id, since DESC, partner_id DESC);
CREATE INDEX tier_standings_of_programme ON public.tier_standings USING btree (tenant_id, programme_id);
ALTER TABLE public.tier_standings ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tier_standings FORCE ROW LEVEL SECURITY;
CREATE POLICY partner_fence ON public.tier_standings AS RESTRICTIVE FOR ALL TO millrace_app
  USING (
CASE
    WHEN (current_setting('app.sees'::text, true) = 'all'::text) THEN true
    ELSE (partner_id = ANY ((COALESCE(NULLIF(current_setting('app.partner_ids'::text, true), ''::text), '{}'::text))::uuid[]))
END);
CREATE POLICY tenant_fence ON public.tier_standings AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.tier_standings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.tier_standings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.tier_standings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.tier_standings TO millrace_app;

CREATE TABLE public.tiers (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  programme_id uuid NOT NULL,
  name text NOT NULL,
  rank integer NOT NULL,
  protection_days integer NOT NULL,
  colour text DEFAULT 'grey'::text NOT NULL,
  active boolean DEFAULT true NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  CONSTRAINT tiers_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT tiers_tenant_id_programme_id_id_key UNIQUE (tenant_id, programme_id, id),
  CONSTRAINT tiers_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenants(tenant_id),
  CONSTRAINT tiers_tenant_id_programme_id_fkey FOREIGN KEY (tenant_id, programme_id) REFERENCES programmes(tenant_id, id),
  CONSTRAINT tiers_colour_check CHECK ((colour = ANY (ARRAY['grey'::text, 'amber'::text, 'green'::text, 'violet'::text, 'red'::text, 'blue'::text]))),
  CONSTRAINT tiers_name_check CHECK (((length(name) >= 1) AND (length(name) <= 120))),
  CONSTRAINT tiers_protection_days_check CHECK (((protection_days >= 1) AND (protection_days <= 1095))),
  CONSTRAINT tiers_rank_check CHECK (((rank >= 1) AND (rank <= 100)))
);
CREATE UNIQUE INDEX tiers_by_name ON public.tiers USING btree (tenant_id, programme_id, lower(name));
ALTER TABLE public.tiers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.tiers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON public.tiers AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
CREATE POLICY vendor_deletes ON public.tiers AS RESTRICTIVE FOR DELETE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_inserts ON public.tiers AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK ((current_setting('app.side'::text, true) = 'vendor'::text));
CREATE POLICY vendor_updates ON public.tiers AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING ((current_setting('app.side'::text, true) = 'vendor'::text));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.tiers TO millrace_app;

CREATE TABLE public.timers (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  kind text NOT NULL,
  subject_kind text NOT NULL,
  subject_id uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  payload jsonb DEFAULT '{}'::jsonb NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  fired_at timestamp with time zone,
  CONSTRAINT timers_pkey PRIMARY KEY (tenant_id, id),
  CONSTRAINT timers_check CHECK (((state = 'fired'::text) = (fired_at IS NOT NULL))),
  CONSTRAINT timers_kind_check CHECK ((length(kind) <= 100)),
  CONSTRAINT timers_state_check CHECK ((state = ANY (ARRAY['pending'::text, 'fired'::text, 'cancelled'::text])))
);
CREATE INDEX timers_by_subject ON public.timers USING btree (tenant_id, subject_id, kind);
CREATE INDEX timers_due ON public.timers USING btree (due_at) WHERE (state = 'pending'::text);
ALTER TABLE public.timers ENABLE ROW LEVEL SECURITY;
ALTER TABLE public.timers FORCE ROW LEVEL SECURITY;
CREATE POLICY sweep ON public.timers AS PERMISSIVE FOR SELECT TO millrace_system
  USING (true);
CREATE POLICY tenant_fence ON public.timers AS PERMISSIVE FOR ALL TO millrace_app
  USING ((tenant_id = (NULLIF(current_setting('app.tenant_id'::text, true), ''::text))::uuid));
GRANT DELETE, INSERT, SELECT, UPDATE ON public.timers TO millrace_app;
GRANT SELECT ON public.timers TO millrace_system;

CREATE OR REPLACE FUNCTION auth.locale_of(person uuid)
 RETURNS text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO ''
AS $function$SELECT locale FROM auth.people WHERE id = person$function$
;
