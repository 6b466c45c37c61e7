-- How fast the vendor answers: first answers by local day and business minutes, without a word of whose they were. The
-- median over all partners is exact and costs a few rows, and no partner's session can reach the registrations behind it.
CREATE TABLE deal_response_times (
  tenant_id uuid NOT NULL REFERENCES tenants,
  day date NOT NULL,
  minutes integer NOT NULL CHECK (minutes >= 0),
  answers integer NOT NULL CHECK (answers >= 1),
  PRIMARY KEY (tenant_id, day, minutes)
);
ALTER TABLE deal_response_times ENABLE ROW LEVEL SECURITY;
ALTER TABLE deal_response_times FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON deal_response_times TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
CREATE POLICY vendor_inserts ON deal_response_times AS RESTRICTIVE FOR INSERT TO millrace_app
  WITH CHECK (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_updates ON deal_response_times AS RESTRICTIVE FOR UPDATE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY vendor_deletes ON deal_response_times AS RESTRICTIVE FOR DELETE TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');

INSERT INTO deal_response_times (tenant_id, day, minutes, answers)
SELECT d.tenant_id, (d.first_response_at AT TIME ZONE (t.calendar ->> 'timeZone'))::date, d.response_minutes, count(*)
FROM deals d JOIN tenants t ON t.tenant_id = d.tenant_id
WHERE d.first_response_at IS NOT NULL AND d.response_minutes IS NOT NULL
GROUP BY 1, 2, 3;

ALTER TABLE deal_settings ADD COLUMN partner_sees_median boolean NOT NULL DEFAULT true;
