-- Imports of CSV files: what was uploaded, how it is read, how far the work is, and which rows were refused.

CREATE TABLE imports (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  -- Name of the kind that a module registered, e.g. `accounts`.
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z_]{0,59}$'),
  file_id uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  file_bytes bigint NOT NULL CHECK (file_bytes >= 0),
  -- How the bytes are read: encoding, delimiter, column names as they stand in the file.
  encoding text NOT NULL CHECK (length(encoding) <= 20),
  delimiter text NOT NULL CHECK (length(delimiter) = 1),
  columns text[] NOT NULL CHECK (cardinality(columns) BETWEEN 1 AND 500),
  -- Field of the kind by column name; columns that are not named are left out.
  mapping jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(mapping) = 'object'),
  options jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(options) = 'object'),
  state text NOT NULL CHECK (state IN ('mapping', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')),
  -- Why a failed import failed, as a stable code.
  failure text CHECK (length(failure) <= 80),
  failure_detail text CHECK (length(failure_detail) <= 500),
  -- Whether rows are written after a check that found nothing wrong.
  run_after_check boolean NOT NULL DEFAULT false,
  -- Where the next chunk begins: number of chunks done, position of the next row in the file, rows before it.
  chunk integer NOT NULL DEFAULT 0,
  byte_position bigint NOT NULL DEFAULT 0,
  rows_read bigint NOT NULL DEFAULT 0,
  rows_created bigint NOT NULL DEFAULT 0,
  rows_updated bigint NOT NULL DEFAULT 0,
  rows_unchanged bigint NOT NULL DEFAULT 0,
  rows_refused bigint NOT NULL DEFAULT 0,
  created_by text NOT NULL CHECK (length(created_by) <= 100),
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX imports_by_age ON imports (tenant_id, created_at DESC, id DESC);
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON imports TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON imports AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- One row per wrong value; a refused row has at least one. Replaced when the import is checked or run again.
CREATE TABLE import_errors (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  -- Row of the file, the head being row 1.
  row_number bigint NOT NULL,
  position integer NOT NULL,
  column_name text CHECK (length(column_name) <= 200),
  code text NOT NULL CHECK (length(code) <= 80),
  message text NOT NULL CHECK (length(message) <= 500),
  value text CHECK (length(value) <= 200),
  PRIMARY KEY (tenant_id, import_id, row_number, position),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE import_errors ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_errors FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON import_errors TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON import_errors AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
