-- Talking about registrations: comments that are corrected soon after, people who are mentioned, people who watch.

ALTER TABLE deal_comments ADD COLUMN edited_at timestamptz;
-- What was said is gone then; that something was said stays.
ALTER TABLE deal_comments ADD COLUMN deleted_at timestamptz;

CREATE TABLE deal_mentions (
  tenant_id uuid NOT NULL,
  comment_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  visibility text NOT NULL CHECK (visibility IN ('shared', 'internal')),
  -- As written in the comment, behind an @.
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  PRIMARY KEY (tenant_id, comment_id, membership_id),
  FOREIGN KEY (tenant_id, comment_id) REFERENCES deal_comments (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE deal_mentions ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_mentions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_mentions TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_mentions AS RESTRICTIVE TO millrace_app
  USING ((visibility = 'shared' OR current_setting('app.side', true) = 'vendor')
    AND (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END));

-- Who watches a registration, and who has said that they do not want to. Neither side learns who watches on the other.
CREATE TABLE deal_watchers (
  tenant_id uuid NOT NULL,
  deal_id uuid NOT NULL,
  membership_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  side text NOT NULL CHECK (side IN ('vendor', 'partner')),
  watching boolean NOT NULL,
  -- `self`: chosen; the others are the product's rules and never overrule a choice.
  cause text NOT NULL CHECK (cause IN ('self', 'submitted', 'assigned', 'commented', 'mentioned')),
  since timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, deal_id, membership_id),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, membership_id) REFERENCES memberships (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX deal_watchers_of_member ON deal_watchers (tenant_id, membership_id, deal_id) WHERE watching;
ALTER TABLE deal_watchers ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_watchers FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_watchers TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON deal_watchers AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE (side = 'partner' OR current_setting('app.side', true) = 'vendor')
      AND partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- A telephone number that colleagues and, of a partner's channel manager, the partner's people may read.
ALTER TABLE memberships ADD COLUMN phone text CHECK (length(phone) BETWEEN 3 AND 40);

-- Of the vendor's staff a partner's people may read one card: the channel manager of their own firm, and of a registration.
-- The purpose is set for that one statement by tenancy/staff-card.ts, the only place that names it.
DROP POLICY partner_fence ON memberships;
CREATE POLICY partner_fence ON memberships AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor' OR current_setting('app.purpose', true) = 'staff-card'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
