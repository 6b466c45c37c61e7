-- What people are told, and what they wish to be told. Every query names the membership; the fences keep the rest apart.

CREATE TABLE notifications (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  membership_id uuid NOT NULL,
  -- Partner of the person who is told; null for vendor staff.
  partner_id uuid,
  kind text NOT NULL CHECK (length(kind) <= 60),
  params jsonb NOT NULL,
  link text NOT NULL CHECK (link ~ '^/[^/]' AND length(link) <= 300),
  event_id uuid NOT NULL,
  -- False for somebody who wants mail only: the row then keeps a second run from sending the mail twice.
  in_app boolean NOT NULL,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, membership_id, event_id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX notifications_of_member ON notifications (tenant_id, membership_id, created_at DESC, id DESC) WHERE in_app;
CREATE INDEX notifications_unread ON notifications (tenant_id, membership_id) WHERE in_app AND read_at IS NULL;
ALTER TABLE notifications ENABLE ROW LEVEL SECURITY;
ALTER TABLE notifications FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON notifications TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON notifications AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- Only what differs from the product's defaults stands here.
CREATE TABLE notification_preferences (
  tenant_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid,
  kind text NOT NULL CHECK (length(kind) <= 60),
  channel text NOT NULL CHECK (channel IN ('in_app', 'mail')),
  enabled boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, membership_id, kind, channel),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE notification_preferences ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_preferences FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON notification_preferences TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON notification_preferences AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- The application's role sees nothing of the people of all vendors; of one of them it may ask in which language to write.
CREATE FUNCTION auth.locale_of(person uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = ''
  AS 'SELECT locale FROM auth.people WHERE id = person';
REVOKE ALL ON FUNCTION auth.locale_of(uuid) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION auth.locale_of(uuid) TO millrace_app;
