-- Imports of CSV files: what was uploaded, how it is read, how far the work is, and which rows were refused.

CREATE TABLE imports (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  -- Name of the kind that a module registered, e.g. `accounts`.
  kind text NOT NULL CHECK (kind ~ '^[a-z][a-z_]{0,59}$'),
  file_id uuid NOT NULL,
  file_name text NOT NULL CHECK (length(file_name) BETWEEN 1 AND 255),
  file_bytes bigint NOT NULL CHECK (file_bytes >= 0),
  -- How the bytes are read, what the columns are called there, and the first rows.
  encoding text NOT NULL CHECK (encoding IN ('utf-8', 'utf-16le', 'utf-16be', 'windows-1252')),
  delimiter text NOT NULL CHECK (length(delimiter) = 1),
  skip_lines integer NOT NULL CHECK (skip_lines BETWEEN 0 AND 10),
  columns text[] NOT NULL CHECK (cardinality(columns) BETWEEN 1 AND 500),
  sample jsonb NOT NULL CHECK (jsonb_typeof(sample) = 'array'),
  -- For each column the field of the kind that it fills, or null.
  mapping jsonb NOT NULL CHECK (jsonb_typeof(mapping) = 'array'),
  options jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(options) = 'object'),
  state text NOT NULL
    CHECK (state IN ('mapping', 'reading', 'checking', 'checked', 'running', 'done', 'failed', 'cancelled')),
  -- Why a failed import failed, as a stable code and in words.
  failure text CHECK (length(failure) <= 80),
  failure_detail text CHECK (length(failure_detail) <= 500),
  -- What follows when the file has been read: only a check, a check and then the run, or the run at once.
  goal text NOT NULL DEFAULT 'check' CHECK (goal IN ('check', 'check_and_run', 'run')),
  -- Counts the passes over the rows, so that a job of an earlier pass does nothing.
  pass integer NOT NULL DEFAULT 0,
  -- Next chunk of this pass, number of chunks and rows that the file was read into.
  chunk integer NOT NULL DEFAULT 0,
  chunks integer,
  rows_total bigint,
  rows_done bigint NOT NULL DEFAULT 0,
  rows_created bigint NOT NULL DEFAULT 0,
  rows_updated bigint NOT NULL DEFAULT 0,
  rows_unchanged bigint NOT NULL DEFAULT 0,
  rows_refused bigint NOT NULL DEFAULT 0,
  created_by_kind text NOT NULL CHECK (created_by_kind IN ('person', 'key', 'system')),
  created_by text NOT NULL CHECK (length(created_by) <= 100),
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  created_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, file_id) REFERENCES files (tenant_id, id)
);
CREATE INDEX imports_by_age ON imports (tenant_id, created_at DESC, id DESC);
ALTER TABLE imports ENABLE ROW LEVEL SECURITY;
ALTER TABLE imports FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON imports TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON imports AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- The file's rows while an import is under way, some hundred in a piece, so that a pass goes on where it was stopped.
CREATE TABLE import_chunks (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  chunk integer NOT NULL,
  -- Row of the file that the chunk begins with, the head being row 1.
  first_row bigint NOT NULL,
  -- Array of {row, cells} or, for rows that are broken as rows, {row, cells, fault}.
  rows jsonb NOT NULL,
  PRIMARY KEY (tenant_id, import_id, chunk),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE import_chunks ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_chunks FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON import_chunks TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON import_chunks AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Keys of the rows that were found right, with the row that had each first: tells doubles, and parents further up.
CREATE TABLE import_keys (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  key text NOT NULL CHECK (length(key) <= 400),
  row_number bigint NOT NULL,
  PRIMARY KEY (tenant_id, import_id, key),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE import_keys ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_keys FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON import_keys TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON import_keys AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- Rows that an import did not take, with their cells as they stand in the file, so that they can be put right and sent
-- again. Replaced by each pass.
CREATE TABLE import_refusals (
  tenant_id uuid NOT NULL,
  import_id uuid NOT NULL,
  -- Row of the file, the head being row 1.
  row_number bigint NOT NULL,
  cells jsonb NOT NULL CHECK (jsonb_typeof(cells) = 'array'),
  -- What is wrong: array of {column, code, message}.
  faults jsonb NOT NULL CHECK (jsonb_typeof(faults) = 'array'),
  PRIMARY KEY (tenant_id, import_id, row_number),
  FOREIGN KEY (tenant_id, import_id) REFERENCES imports (tenant_id, id) ON DELETE CASCADE
);
ALTER TABLE import_refusals ENABLE ROW LEVEL SECURITY;
ALTER TABLE import_refusals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON import_refusals TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON import_refusals AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
