-- A parent, a unit or a sister abroad is a level of its own, below `possible`: it is shown and asks for no review.

ALTER TABLE match_checks DROP CONSTRAINT match_checks_level_check;
ALTER TABLE match_checks ADD CONSTRAINT match_checks_level_check
  CHECK (level IN ('same', 'likely', 'possible', 'related', 'none'));
ALTER TABLE deals DROP CONSTRAINT deals_conflict_level_check;
ALTER TABLE deals ADD CONSTRAINT deals_conflict_level_check
  CHECK (conflict_level IN ('none', 'related', 'possible', 'likely', 'same'));
ALTER TABLE deal_candidates DROP CONSTRAINT deal_candidates_level_check;
ALTER TABLE deal_candidates ADD CONSTRAINT deal_candidates_level_check
  CHECK (level IN ('related', 'possible', 'likely', 'same'));
