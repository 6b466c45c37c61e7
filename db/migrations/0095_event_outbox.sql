-- Events that wait for the dispatcher: one narrow row each, written in the transaction of the event and deleted when it is
-- sealed into the audit chain and handed to its subscribers. A row here costs a writer a fraction of a queue's job.

CREATE TABLE event_outbox (
  tenant_id uuid NOT NULL,
  event_id uuid NOT NULL,
  occurred_at timestamptz NOT NULL,
  PRIMARY KEY (tenant_id, event_id)
) WITH (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_threshold = 2000);
ALTER TABLE event_outbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_outbox FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant_fence ON event_outbox TO millrace_app
  USING (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
-- Partners' requests write here and never read: which events there are is not theirs to know.
CREATE POLICY vendor_reads ON event_outbox AS RESTRICTIVE FOR SELECT TO millrace_app
  USING (current_setting('app.side', true) = 'vendor');
CREATE POLICY dispatch ON event_outbox FOR SELECT TO millrace_system USING (true);
GRANT SELECT ON event_outbox TO millrace_system;

-- The vendor's list of registrations passes over drafts of partners; they must not lie in its way by the thousand.
CREATE INDEX deals_in_vendor_view ON deals (tenant_id, updated_at DESC, id DESC)
  WHERE approval_status <> 'draft' OR on_behalf;
DROP INDEX deals_by_change;
