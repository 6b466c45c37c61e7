-- Versions of the tenant's own forms. Only a draft changes; a record keeps the id of the version it was filled with, so a
-- published or superseded version never goes away.

CREATE TABLE form_definitions (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z0-9_]{0,39}$'),
  -- 1, 2, 3 … within the kind; the row's own version counts changes of the draft.
  number integer NOT NULL CHECK (number >= 1),
  definition jsonb NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'published', 'superseded')),
  created_by text NOT NULL CHECK (length(created_by) <= 200),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  published_by text CHECK (length(published_by) <= 200),
  published_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, kind, number),
  CHECK ((state = 'draft') = (published_at IS NULL)),
  CHECK ((published_at IS NULL) = (published_by IS NULL))
);
CREATE UNIQUE INDEX form_definitions_one_draft ON form_definitions (tenant_id, kind) WHERE state = 'draft';
CREATE UNIQUE INDEX form_definitions_one_published ON form_definitions (tenant_id, kind) WHERE state = 'published';
ALTER TABLE form_definitions ENABLE ROW LEVEL SECURITY;
ALTER TABLE form_definitions FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON form_definitions TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON form_definitions AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor' OR state <> 'draft')
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON form_definitions AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY draft_deletes ON form_definitions AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor' AND state = 'draft');
