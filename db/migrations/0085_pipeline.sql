-- What the pipeline comes to: numbers and amounts of registrations, ready to be read at once and as of this moment.
-- A write adds its difference to pipeline_entries in its own transaction, so writers never wait for each other; a job
-- folds entries into the sums beneath. Whoever reads adds sums and entries. `millrace pipeline rebuild` counts anew.

-- One change of one registration. Without foreign keys: a key to partners would make all writers share the partner's row.
CREATE TABLE pipeline_entries (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  partner_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  -- '' for a registration without an amount.
  currency text NOT NULL,
  -- Year and month of the expected close, '' when unknown.
  close_month text NOT NULL,
  deals integer NOT NULL CHECK (deals BETWEEN -1 AND 1),
  amount_minor bigint NOT NULL,
  PRIMARY KEY (tenant_id, id)
);
CREATE INDEX pipeline_entries_of_partner ON pipeline_entries (tenant_id, partner_id);
ALTER TABLE pipeline_entries ENABLE ROW LEVEL SECURITY;
ALTER TABLE pipeline_entries FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON pipeline_entries TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON pipeline_entries AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- The finest sums.
CREATE TABLE pipeline_cells (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^([A-Z]{3})?$'),
  close_month text NOT NULL CHECK (close_month ~ '^(\d{4}-\d{2})?$'),
  deals integer NOT NULL,
  amount_minor numeric(30) NOT NULL,
  PRIMARY KEY (tenant_id, partner_id, stage_id, approval_status, outcome, currency, close_month),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages (tenant_id, id)
);
ALTER TABLE pipeline_cells ENABLE ROW LEVEL SECURITY;
ALTER TABLE pipeline_cells FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON pipeline_cells TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON pipeline_cells AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- The same over all months: what a partner's people and channel managers with listed partners read.
CREATE TABLE pipeline_of_partners (
  tenant_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^([A-Z]{3})?$'),
  deals integer NOT NULL,
  amount_minor numeric(30) NOT NULL,
  PRIMARY KEY (tenant_id, partner_id, stage_id, approval_status, outcome, currency),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages (tenant_id, id)
);
ALTER TABLE pipeline_of_partners ENABLE ROW LEVEL SECURITY;
ALTER TABLE pipeline_of_partners FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON pipeline_of_partners TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON pipeline_of_partners AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- The same over all partners, for those who see every partner.
CREATE TABLE pipeline_totals (
  tenant_id uuid NOT NULL,
  stage_id uuid NOT NULL,
  approval_status text NOT NULL,
  outcome text NOT NULL,
  currency text NOT NULL CHECK (currency ~ '^([A-Z]{3})?$'),
  deals integer NOT NULL,
  amount_minor numeric(30) NOT NULL,
  PRIMARY KEY (tenant_id, stage_id, approval_status, outcome, currency),
  FOREIGN KEY (tenant_id, stage_id) REFERENCES deal_stages (tenant_id, id)
);
ALTER TABLE pipeline_totals ENABLE ROW LEVEL SECURITY;
ALTER TABLE pipeline_totals FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON pipeline_totals TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY whole_tenant ON pipeline_totals AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.sees', true) = 'all');

-- Folding and counting anew take turns on this row; nobody else locks it.
CREATE TABLE pipeline_turns (
  tenant_id uuid PRIMARY KEY REFERENCES tenants,
  folded_at timestamptz,
  rebuilt_at timestamptz
);
ALTER TABLE pipeline_turns ENABLE ROW LEVEL SECURITY;
ALTER TABLE pipeline_turns FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON pipeline_turns TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_fence ON pipeline_turns AS RESTRICTIVE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

-- A column of the board: open deals of a stage, the next to close first.
CREATE INDEX deals_on_board ON deals (tenant_id, stage_id, close_date, id) WHERE outcome = 'open';

-- Registrations of before this version. The owner is held back by forced fences too, so they step aside meanwhile.
ALTER TABLE deals NO FORCE ROW LEVEL SECURITY;
ALTER TABLE pipeline_cells NO FORCE ROW LEVEL SECURITY;
INSERT INTO pipeline_cells
  SELECT tenant_id, partner_id, stage_id, approval_status, outcome, coalesce(currency, ''),
    coalesce(substr(close_date::text, 1, 7), ''), count(*), sum(coalesce(CASE WHEN outcome = 'won' THEN won_amount_minor ELSE amount_minor END, 0))
  FROM deals WHERE approval_status <> 'draft' GROUP BY 1, 2, 3, 4, 5, 6, 7;
INSERT INTO pipeline_of_partners
  SELECT tenant_id, partner_id, stage_id, approval_status, outcome, currency, sum(deals), sum(amount_minor)
  FROM pipeline_cells GROUP BY 1, 2, 3, 4, 5, 6;
INSERT INTO pipeline_totals
  SELECT tenant_id, stage_id, approval_status, outcome, currency, sum(deals), sum(amount_minor)
  FROM pipeline_cells GROUP BY 1, 2, 3, 4, 5;
ALTER TABLE pipeline_cells FORCE ROW LEVEL SECURITY;
ALTER TABLE deals FORCE ROW LEVEL SECURITY;
