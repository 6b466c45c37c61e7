-- Taking imports back: what each import made or changed, as long as it may be undone; and imports of a partner's own.

-- How long the vendor's imports can be taken back.
CREATE TABLE import_settings (
  tenant_id uuid PRIMARY KEY REFERENCES tenants,
  -- Days after its end in which an import can be taken back; 0 keeps nothing to take back.
  undo_days integer NOT NULL DEFAULT 7 CHECK (undo_days BETWEEN 0 AND 90),
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1
);
ALTER TABLE import_settings ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_settings FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON import_settings TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON import_settings AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON import_settings AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON import_settings AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Whose import it is (null: the vendor's), who started it as which role, what a check found out, and its undoing.
ALTER TABLE imports
  ADD COLUMN partner_id uuid,
  ADD COLUMN created_by_role text CHECK (length(created_by_role) <= 60),
  -- Rows by what a check says about them, e.g. {"clear": 12, "taken": 1}.
  ADD COLUMN tallies jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(tallies) = 'object'),
  ADD COLUMN undo_until timestamptz,
  ADD COLUMN undo_total bigint NOT NULL DEFAULT 0,
  ADD COLUMN undo_removed bigint NOT NULL DEFAULT 0,
  ADD COLUMN undo_restored bigint NOT NULL DEFAULT 0,
  ADD COLUMN undo_kept bigint NOT NULL DEFAULT 0,
  ADD COLUMN undo_by_name text CHECK (length(undo_by_name) <= 200),
  ADD COLUMN undone_at timestamptz,
  ADD FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id);
ALTER TABLE imports DROP CONSTRAINT imports_state_check;
ALTER TABLE imports ADD CONSTRAINT imports_state_check CHECK (state IN
  ('mapping', 'reading', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled', 'undoing', 'undone'));
CREATE INDEX imports_of_partner ON imports (tenant_id, partner_id, created_at DESC, id DESC) WHERE partner_id IS NOT NULL;

ALTER TABLE import_chunks ADD COLUMN partner_id uuid;
ALTER TABLE import_keys ADD COLUMN partner_id uuid;
ALTER TABLE import_refusals ADD COLUMN partner_id uuid;

DROP POLICY vendor_fence ON imports;
CREATE POLICY partner_fence ON imports AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
DROP POLICY vendor_fence ON import_chunks;
CREATE POLICY partner_fence ON import_chunks AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
DROP POLICY vendor_fence ON import_keys;
CREATE POLICY partner_fence ON import_keys AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
DROP POLICY vendor_fence ON import_refusals;
CREATE POLICY partner_fence ON import_refusals AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- What an import did to each record, kept while it may be taken back; afterwards only what had to stay, with the reason.
CREATE TABLE import_effects (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  record_id uuid NOT NULL,
  partner_id uuid,
  -- Row of the file, the head being row 1; undone from the last row up.
  row_number bigint NOT NULL,
  -- The record as it was before; null when the import made it.
  previous jsonb CHECK (jsonb_typeof(previous) = 'object'),
  -- Version that the import left; another one means that somebody touched the record since.
  version integer NOT NULL,
  -- Why it stayed when the import was taken back, and what it was called then.
  kept text CHECK (length(kept) <= 60),
  label text CHECK (length(label) <= 300),
  PRIMARY KEY (tenant_id, import_id, record_id),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);
CREATE INDEX import_effects_by_row ON import_effects (tenant_id, import_id, row_number);
ALTER TABLE import_effects ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_effects FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON import_effects TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON import_effects AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
