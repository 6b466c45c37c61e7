-- How each person is told: at once, in one mail a day, or not at all; when they want quiet; and what the vendor demands.

ALTER TABLE notification_preferences DROP CONSTRAINT notification_preferences_channel_check;
ALTER TABLE notification_preferences ADD CONSTRAINT notification_preferences_channel_check
  CHECK (channel IN ('in_app', 'mail', 'digest'));

-- Waits for the person's next daily mail, and when it went out in one.
ALTER TABLE notifications ADD COLUMN digest boolean NOT NULL DEFAULT false;
ALTER TABLE notifications ADD COLUMN digested_at timestamptz;
CREATE INDEX notifications_for_digest ON notifications (tenant_id, membership_id, created_at)
  WHERE digest AND digested_at IS NULL;

-- A person's own choices beside those by kind; who has made none has no row.
CREATE TABLE notification_settings (
  tenant_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid,
  -- Local times `HH:MM` between which no mail is sent at once; both or none.
  quiet_from text CHECK (quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  quiet_until text CHECK (quiet_until ~ '^([01]\d|2[0-3]):[0-5]\d$'),
  paused_until timestamptz,
  -- Local hour of the daily mail.
  digest_hour integer NOT NULL DEFAULT 7 CHECK (digest_hour BETWEEN 0 AND 23),
  -- Null takes the vendor's.
  time_zone text CHECK (length(time_zone) <= 64),
  -- Local day of the last daily mail, so that a job that runs twice sends one.
  digested_on date,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, membership_id),
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id) ON DELETE CASCADE,
  CHECK ((quiet_from IS NULL) = (quiet_until IS NULL))
);
ALTER TABLE notification_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON notification_settings TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON notification_settings AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- What the vendor sets for everybody of a side. What is mandatory nobody switches off.
CREATE TABLE notification_defaults (
  tenant_id uuid NOT NULL REFERENCES tenants,
  side text NOT NULL CHECK (side IN ('vendor', 'partner')),
  kind text NOT NULL CHECK (length(kind) <= 60),
  in_app boolean NOT NULL,
  mail text NOT NULL CHECK (mail IN ('now', 'digest', 'off')),
  mandatory boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, side, kind)
);
ALTER TABLE notification_defaults ENABLE ROW LEVEL SECURITY;
ALTER TABLE notification_defaults FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON notification_defaults TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON notification_defaults AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON notification_defaults AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON notification_defaults AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Where one click ends mails of this kind (RFC 8058).
ALTER TABLE mail_messages ADD COLUMN unsubscribe_url text CHECK (length(unsubscribe_url) <= 1000);
