-- A person sets a unit's achievement while its cycle is assessed; afterwards it stands.
CREATE TRIGGER unit_achievements_in_time_insert BEFORE INSERT ON unit_achievements
WHEN NEW.achievement IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM cycles WHERE id = NEW.cycle_id AND state = 'assessing')
BEGIN SELECT RAISE(ABORT, 'an achievement is set while its cycle is assessed'); END;
--> statement-breakpoint
CREATE TRIGGER unit_achievements_in_time_update BEFORE UPDATE ON unit_achievements
WHEN (NEW.cycle_id, NEW.unit_id, NEW.achievement, NEW.proposed, NEW.basis, NEW.reason, NEW.set_by, NEW.set_by_name, NEW.set_at)
  IS NOT (OLD.cycle_id, OLD.unit_id, OLD.achievement, OLD.proposed, OLD.basis, OLD.reason, OLD.set_by, OLD.set_by_name, OLD.set_at)
  AND NOT EXISTS (SELECT 1 FROM cycles WHERE id = OLD.cycle_id AND state = 'assessing')
BEGIN SELECT RAISE(ABORT, 'an achievement is set while its cycle is assessed'); END;
--> statement-breakpoint
-- The head speaks before; what he said then is what the leader above had read.
CREATE TRIGGER unit_achievements_comment_before BEFORE UPDATE ON unit_achievements
WHEN OLD.achievement IS NOT NULL
  AND (NEW.head_comment, NEW.head_comment_at) IS NOT (OLD.head_comment, OLD.head_comment_at)
BEGIN SELECT RAISE(ABORT, 'the head comments before the achievement is set'); END;
--> statement-breakpoint
CREATE TRIGGER unit_achievements_no_delete BEFORE DELETE ON unit_achievements
WHEN OLD.achievement IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a set achievement is never deleted'); END;
--> statement-breakpoint
-- Targets are known before the work is judged by them.
CREATE TRIGGER unit_indicators_target_insert BEFORE INSERT ON unit_indicators
WHEN NEW.target IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM cycles WHERE id = NEW.cycle_id AND state IN ('planning', 'running'))
BEGIN SELECT RAISE(ABORT, 'targets are set before a cycle is assessed'); END;
--> statement-breakpoint
CREATE TRIGGER unit_indicators_target_update BEFORE UPDATE ON unit_indicators
WHEN (NEW.cycle_id, NEW.unit_id, NEW.indicator_key, NEW.target) IS NOT (OLD.cycle_id, OLD.unit_id, OLD.indicator_key, OLD.target)
  AND NOT EXISTS (SELECT 1 FROM cycles WHERE id = OLD.cycle_id AND state IN ('planning', 'running'))
BEGIN SELECT RAISE(ABORT, 'targets are set before a cycle is assessed'); END;
--> statement-breakpoint
CREATE TRIGGER unit_indicators_no_delete BEFORE DELETE ON unit_indicators
BEGIN SELECT RAISE(ABORT, 'indicators are never deleted'); END;
