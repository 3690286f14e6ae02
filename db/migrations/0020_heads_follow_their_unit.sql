-- Who heads a unit is rated on work results by what was set for the unit (PermenPANRB 6/2022).
CREATE TRIGGER appraisals_head_follows_unit BEFORE UPDATE ON appraisals
WHEN NEW.is_head AND NEW.predicate IS NOT NULL AND (OLD.predicate IS NULL OR NEW.work_rating IS NOT OLD.work_rating)
  AND NEW.work_rating IS NOT (SELECT CASE achievement WHEN 'excellent' THEN 'above' WHEN 'good' THEN 'met' ELSE 'below' END
    FROM unit_achievements WHERE cycle_id = NEW.cycle_id AND unit_id = NEW.unit_id AND achievement IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the head is rated by what was set for the unit'); END;
--> statement-breakpoint
-- Once the head was judged by it, an achievement is not set anew.
CREATE TRIGGER unit_achievements_stay_with_head BEFORE UPDATE ON unit_achievements
WHEN OLD.achievement IS NOT NULL AND NEW.achievement IS NOT OLD.achievement AND EXISTS (
  SELECT 1 FROM appraisals WHERE cycle_id = OLD.cycle_id AND unit_id = OLD.unit_id AND is_head AND predicate IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'the head of the unit was judged by this achievement'); END;
