-- What reviewers taught the conflict engine becomes a list that people read and take back: each lesson has an id, and an
-- exclusion says of whom it was.

ALTER TABLE match_aliases ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE match_exclusions ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE match_exclusions ADD COLUMN name text NOT NULL DEFAULT '' CHECK (length(name) <= 300);

CREATE INDEX match_aliases_by_time ON match_aliases (tenant_id, learned_at, id);
CREATE INDEX match_exclusions_by_time ON match_exclusions (tenant_id, learned_at, id);
CREATE INDEX match_aliases_by_id ON match_aliases (tenant_id, id);
CREATE INDEX match_exclusions_by_id ON match_exclusions (tenant_id, id);
