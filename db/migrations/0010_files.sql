-- Files: what is known about the bytes that lie in the file store under the key tenant/id.

CREATE TABLE files (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  -- Partner whose record the file belongs to; null when it is the vendor's own.
  partner_id uuid,
  -- Internal files are for the vendor's people alone.
  visibility text NOT NULL CHECK (visibility IN ('internal', 'shared')),
  -- The record that the file hangs on; both null from the upload until it is attached.
  subject_kind text CHECK (subject_kind ~ '^[a-z][a-z_]{0,59}$'),
  subject_id uuid,
  name text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
  media_type text NOT NULL CHECK (length(media_type) BETWEEN 3 AND 150),
  size bigint NOT NULL CHECK (size >= 0),
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  -- `removed` rows are no longer shown; their bytes go with the next erasing job.
  state text NOT NULL CHECK (state IN ('stored', 'removed')),
  uploaded_by text NOT NULL CHECK (length(uploaded_by) <= 100),
  uploaded_by_name text NOT NULL CHECK (length(uploaded_by_name) <= 200),
  created_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  CHECK ((subject_kind IS NULL) = (subject_id IS NULL))
);
CREATE INDEX files_of_subject ON files (tenant_id, subject_id, id) WHERE subject_id IS NOT NULL;
CREATE INDEX files_unattached ON files (tenant_id, created_at) WHERE subject_id IS NULL;
ALTER TABLE files ENABLE ROW LEVEL SECURITY;
ALTER TABLE files FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON files TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- Partners read their own files and those that the vendor shares with all; they write only their own.
CREATE POLICY partner_fence ON files AS RESTRICTIVE TO millrace_app
  USING ((visibility = 'shared' OR current_setting('app.side', true) = 'vendor')
    AND (current_setting('app.sees', true) = 'all' OR partner_id IS NULL
      OR partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[])))
  WITH CHECK ((visibility = 'shared' OR current_setting('app.side', true) = 'vendor')
    AND (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
      WHEN partner_id IS NULL THEN current_setting('app.side', true) = 'vendor'
      ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END));
CREATE POLICY own_updates ON files AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (partner_id IS NOT NULL OR current_setting('app.side', true) = 'vendor');
CREATE POLICY own_deletes ON files AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (partner_id IS NOT NULL OR current_setting('app.side', true) = 'vendor');
