-- Rules whose day has not come can be taken back. They stay in the history with who took them back; their document never changes.

ALTER TABLE deal_rule_versions
  ADD COLUMN withdrawn_at timestamptz,
  ADD COLUMN withdrawn_by_name text CHECK (length(withdrawn_by_name) <= 200),
  ADD CONSTRAINT withdrawn_before_its_day CHECK (withdrawn_at < effective_from),
  ADD CONSTRAINT withdrawn_by_somebody CHECK ((withdrawn_at IS NULL) = (withdrawn_by_name IS NULL));
