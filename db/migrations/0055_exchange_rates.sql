-- What currencies were worth on a day: `rate` units of `currency` are paid for one unit of `base`.

CREATE TABLE exchange_rates (
  tenant_id uuid NOT NULL REFERENCES tenants,
  id uuid NOT NULL,
  base text NOT NULL CHECK (base ~ '^[A-Z]{3}$'),
  currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
  day date NOT NULL,
  rate numeric(24, 12) NOT NULL CHECK (rate > 0),
  updated_by text NOT NULL CHECK (length(updated_by) <= 200),
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE (tenant_id, base, currency, day),
  CHECK (base <> currency)
);
CREATE INDEX exchange_rates_by_day ON exchange_rates (tenant_id, day DESC, id DESC);
ALTER TABLE exchange_rates ENABLE ROW LEVEL SECURITY;
ALTER TABLE exchange_rates FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON exchange_rates TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON exchange_rates AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON exchange_rates AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON exchange_rates AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
