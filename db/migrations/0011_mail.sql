-- Mail: what was written to whom and what became of it, and the tenant's own wording.

CREATE TABLE mail_messages (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  template text NOT NULL CHECK (template ~ '^[a-z][a-z0-9_]{0,59}$'),
  locale text NOT NULL CHECK (length(locale) BETWEEN 2 AND 35),
  person_id uuid,
  from_name text NOT NULL CHECK (length(from_name) <= 200),
  to_name text NOT NULL CHECK (length(to_name) <= 200),
  to_address text NOT NULL CHECK (length(to_address) BETWEEN 3 AND 254),
  reply_to text CHECK (length(reply_to) BETWEEN 3 AND 254),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 300),
  -- Null once a confidential mail (a link that signs somebody in) has left: nobody else should find the link here.
  html text,
  text text,
  confidential boolean NOT NULL,
  -- `held` mails wait for nobody: no mail server is configured, and they are read in the mailbox.
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'failed', 'held')),
  attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  last_error text CHECK (length(last_error) <= 500),
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  CHECK ((html IS NULL) = (text IS NULL)),
  CHECK (html IS NOT NULL OR (confidential AND state = 'sent'))
);
CREATE INDEX mail_messages_by_time ON mail_messages (tenant_id, created_at DESC, id DESC);
CREATE INDEX mail_messages_by_state ON mail_messages (tenant_id, state, created_at DESC, id DESC);
ALTER TABLE mail_messages ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_messages FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON mail_messages TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- What a partner's person does may write a mail; reading them is the vendor's.
CREATE POLICY vendor_fence ON mail_messages AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor')
  WITH CHECK (true);

CREATE TABLE mail_templates (
  tenant_id uuid NOT NULL REFERENCES tenants,
  key text NOT NULL CHECK (key ~ '^[a-z][a-z0-9_]{0,59}$'),
  locale text NOT NULL CHECK (locale ~ '^[a-z]{2}$'),
  subject text NOT NULL CHECK (length(subject) BETWEEN 1 AND 200),
  body text NOT NULL CHECK (length(body) BETWEEN 1 AND 10000),
  button text CHECK (length(button) BETWEEN 1 AND 60),
  updated_by text NOT NULL CHECK (length(updated_by) <= 200),
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, key, locale)
);
ALTER TABLE mail_templates ENABLE ROW LEVEL SECURITY;
ALTER TABLE mail_templates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON mail_templates TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON mail_templates AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON mail_templates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON mail_templates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
