-- Registrations that come in without the form: from files (known again by their number there), by mail, by personal link.
ALTER TABLE deals
  -- Number or id in the file or system that it came from; the vendor's and the partner's own do not meet.
  ADD COLUMN external_id text CHECK (length(external_id) BETWEEN 1 AND 100),
  ADD COLUMN import_id uuid,
  -- The personal link through which it was made; whoever comes by the link sees no others.
  ADD COLUMN link_id uuid;
CREATE UNIQUE INDEX deals_by_external_id ON deals (tenant_id, partner_id, on_behalf, external_id)
  WHERE external_id IS NOT NULL;
CREATE INDEX deals_of_link ON deals (tenant_id, link_id, id) WHERE link_id IS NOT NULL;
