-- Special prices: what a partner asks for on one deal, what the vendor offers, what was agreed and how much of it is used.

CREATE TABLE special_prices (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  number text NOT NULL CHECK (length(number) BETWEEN 1 AND 20),
  deal_id uuid NOT NULL,
  partner_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('draft', 'submitted', 'countered', 'accepted', 'approved', 'partially_consumed',
    'consumed', 'declined', 'withdrawn', 'expired')),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  -- The deal's customer, for lists and search without a join.
  customer_name text,
  customer_key text COLLATE "C",
  justification text CHECK (length(justification) <= 5000),
  competitor text CHECK (length(competitor) BETWEEN 1 AND 200),
  ship_to text CHECK (length(ship_to) BETWEEN 1 AND 500),
  needed_by date,
  valid_from date,
  valid_to date,
  -- Sums of the lines: at list price, as asked for, as offered by the vendor, as approved.
  list_minor bigint NOT NULL CHECK (list_minor BETWEEN 0 AND 9007199254740991),
  requested_minor bigint NOT NULL CHECK (requested_minor BETWEEN 0 AND 9007199254740991),
  offered_minor bigint CHECK (offered_minor BETWEEN 0 AND 9007199254740991),
  approved_minor bigint CHECK (approved_minor BETWEEN 0 AND 9007199254740991),
  -- How often the partner has asked; the first submission is round 1.
  round integer NOT NULL DEFAULT 0 CHECK (round BETWEEN 0 AND 1000),
  created_by uuid,
  created_by_name text NOT NULL CHECK (length(created_by_name) <= 200),
  submitted_at timestamptz,
  answered_at timestamptz,
  decided_at timestamptz,
  decided_by_name text CHECK (length(decided_by_name) <= 200),
  note text CHECK (length(note) <= 2000),
  -- Number under which distributors and order desks honour the price.
  price_number text CHECK (length(price_number) BETWEEN 1 AND 20),
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, number),
  UNIQUE (tenant_id, price_number),
  FOREIGN KEY (tenant_id, deal_id) REFERENCES deals (tenant_id, id),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, created_by) REFERENCES memberships (tenant_id, id),
  CHECK (valid_to >= valid_from),
  CHECK ((state = 'draft') = (submitted_at IS NULL)),
  CHECK (state = 'draft' OR (valid_from IS NOT NULL AND valid_to IS NOT NULL AND justification IS NOT NULL)),
  CHECK ((price_number IS NULL) = (approved_minor IS NULL)),
  CHECK (state NOT IN ('approved', 'partially_consumed', 'consumed') OR price_number IS NOT NULL)
);
CREATE INDEX special_prices_by_change ON special_prices (tenant_id, updated_at DESC, id DESC);
CREATE INDEX special_prices_of_partner ON special_prices (tenant_id, partner_id, updated_at DESC, id DESC);
CREATE INDEX special_prices_by_state ON special_prices (tenant_id, state, updated_at DESC, id DESC);
CREATE INDEX special_prices_of_deal ON special_prices (tenant_id, deal_id, id);
ALTER TABLE special_prices ENABLE ROW LEVEL SECURITY;
ALTER TABLE special_prices FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON special_prices TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON special_prices AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

CREATE TABLE special_price_lines (
  tenant_id uuid NOT NULL,
  request_id uuid NOT NULL,
  position integer NOT NULL CHECK (position BETWEEN 0 AND 199),
  partner_id uuid NOT NULL,
  product_id uuid NOT NULL,
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  -- All prices are per unit and in the request's currency; the list price is the one of the day of asking.
  list_minor bigint NOT NULL CHECK (list_minor BETWEEN 0 AND 9007199254740991),
  requested_minor bigint NOT NULL CHECK (requested_minor BETWEEN 0 AND 9007199254740991),
  offered_minor bigint CHECK (offered_minor BETWEEN 0 AND 9007199254740991),
  approved_minor bigint CHECK (approved_minor BETWEEN 0 AND 9007199254740991),
  -- Kept by whoever records a use, under the lock of the request; never more than was approved.
  used integer NOT NULL DEFAULT 0 CHECK (used BETWEEN 0 AND quantity),
  PRIMARY KEY (tenant_id, request_id, position),
  FOREIGN KEY (tenant_id, request_id) REFERENCES special_prices (tenant_id, id) ON DELETE CASCADE,
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  FOREIGN KEY (tenant_id, product_id) REFERENCES products (tenant_id, id),
  CHECK (requested_minor <= list_minor AND offered_minor <= list_minor AND approved_minor <= list_minor),
  CHECK (used = 0 OR approved_minor IS NOT NULL)
);
CREATE INDEX special_price_lines_of_product ON special_price_lines (tenant_id, product_id);
ALTER TABLE special_price_lines ENABLE ROW LEVEL SECURITY;
ALTER TABLE special_price_lines FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON special_price_lines TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON special_price_lines AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);

-- Every order line that was sold at a special price. A mistake is taken back, never deleted.
CREATE TABLE special_price_uses (
  tenant_id uuid NOT NULL,
  id uuid NOT NULL,
  request_id uuid NOT NULL,
  position integer NOT NULL,
  partner_id uuid NOT NULL,
  order_reference text NOT NULL CHECK (length(order_reference) BETWEEN 1 AND 100),
  order_line text NOT NULL CHECK (length(order_line) BETWEEN 1 AND 40),
  quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000000),
  used_on date NOT NULL,
  recorded_by_name text NOT NULL CHECK (length(recorded_by_name) <= 200),
  recorded_at timestamptz NOT NULL,
  taken_back_at timestamptz,
  taken_back_by_name text CHECK (length(taken_back_by_name) <= 200),
  PRIMARY KEY (tenant_id, id),
  FOREIGN KEY (tenant_id, request_id, position) REFERENCES special_price_lines (tenant_id, request_id, position),
  FOREIGN KEY (tenant_id, partner_id) REFERENCES partners (tenant_id, id),
  CHECK ((taken_back_at IS NULL) = (taken_back_by_name IS NULL))
);
CREATE INDEX special_price_uses_of_request ON special_price_uses (tenant_id, request_id, id);
CREATE UNIQUE INDEX special_price_uses_once ON special_price_uses (tenant_id, request_id, order_reference, order_line)
  WHERE taken_back_at IS NULL;
ALTER TABLE special_price_uses ENABLE ROW LEVEL SECURITY;
ALTER TABLE special_price_uses FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON special_price_uses TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY partner_fence ON special_price_uses AS RESTRICTIVE TO millrace_app
  USING (CASE WHEN current_setting('app.sees', true) = 'all' THEN true
    ELSE partner_id = ANY (coalesce(nullif(current_setting('app.partner_ids', true), ''), '{}')::uuid[]) END);
CREATE POLICY vendor_inserts ON special_price_uses AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON special_price_uses AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON special_price_uses AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
