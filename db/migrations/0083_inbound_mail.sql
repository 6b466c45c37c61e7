-- Registration by mail: addresses that receive, and what came of each mail.

CREATE TABLE inbound_addresses (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  -- Second half of the local part, after the vendor's short name: aldertech.k7m2q9xw@…
  code text NOT NULL CHECK (code ~ '^[a-z0-9]{6,20}$'),
  label text NOT NULL CHECK (length(label) BETWEEN 1 AND 120),
  -- Deal type of what comes here; null takes the usual one.
  deal_type_id uuid,
  active boolean NOT NULL DEFAULT true,
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, code),
  FOREIGN KEY (tenant_id, deal_type_id) REFERENCES deal_types (tenant_id, id)
);
ALTER TABLE inbound_addresses ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbound_addresses FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON inbound_addresses TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON inbound_addresses AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON inbound_addresses AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON inbound_addresses AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

CREATE TABLE inbound_mails (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  address_id uuid NOT NULL,
  -- SHA-256 of Message-ID and content, so that a mail delivered twice counts once.
  message_key bytea NOT NULL CHECK (length(message_key) = 32),
  envelope_from text NOT NULL CHECK (length(envelope_from) <= 320),
  from_address text CHECK (length(from_address) <= 320),
  from_name text CHECK (length(from_name) <= 200),
  subject text CHECK (length(subject) <= 300),
  size integer NOT NULL CHECK (size >= 0),
  -- The mail as it came; goes with everything that tells of its content after the time for which content is kept.
  raw bytea,
  state text NOT NULL CHECK (state IN ('received', 'unconfirmed', 'drafted', 'refused', 'ignored')),
  -- Why it was refused or ignored, as a stable code.
  reason text CHECK (length(reason) <= 60),
  partner_id uuid,
  membership_id uuid,
  sender_name text CHECK (length(sender_name) <= 200),
  deal_id uuid,
  -- Fields that the draft lacks, and files that were not taken.
  missing text[] NOT NULL DEFAULT '{}',
  left_out jsonb NOT NULL DEFAULT '[]' CHECK (jsonb_typeof(left_out) = 'array'),
  confirm_hash bytea CHECK (length(confirm_hash) = 32),
  confirm_until timestamptz,
  received_at timestamptz NOT NULL,
  finished_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, address_id, message_key),
  FOREIGN KEY (tenant_id, address_id) REFERENCES inbound_addresses (tenant_id, id)
);
CREATE INDEX inbound_mails_by_time ON inbound_mails (tenant_id, received_at DESC, id DESC);
CREATE INDEX inbound_mails_of_sender ON inbound_mails (tenant_id, envelope_from, received_at);
CREATE UNIQUE INDEX inbound_mails_by_confirmation ON inbound_mails (tenant_id, confirm_hash) WHERE confirm_hash IS NOT NULL;
ALTER TABLE inbound_mails ENABLE ROW LEVEL SECURITY;
ALTER TABLE inbound_mails FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON inbound_mails TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON inbound_mails AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
