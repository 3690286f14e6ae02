-- One head per unit and day: who answers for a unit is never in doubt.
CREATE TRIGGER postings_one_head_insert BEFORE INSERT ON postings
WHEN NEW.is_head AND EXISTS (SELECT 1 FROM postings AS other WHERE other.unit_id = NEW.unit_id AND other.is_head AND other.id <> NEW.id
  AND other.starts_on <= coalesce(NEW.ends_on, '9999-12-31') AND coalesce(other.ends_on, '9999-12-31') >= NEW.starts_on)
BEGIN SELECT RAISE(ABORT, 'a unit has one head on a day'); END;
--> statement-breakpoint
CREATE TRIGGER postings_one_head_update BEFORE UPDATE ON postings
WHEN NEW.is_head AND EXISTS (SELECT 1 FROM postings AS other WHERE other.unit_id = NEW.unit_id AND other.is_head AND other.id <> NEW.id
  AND other.starts_on <= coalesce(NEW.ends_on, '9999-12-31') AND coalesce(other.ends_on, '9999-12-31') >= NEW.starts_on)
BEGIN SELECT RAISE(ABORT, 'a unit has one head on a day'); END;
--> statement-breakpoint
-- A cycle goes one step forward at a time and never back: what a stage decided stays decided.
CREATE TRIGGER cycles_one_step BEFORE UPDATE OF state ON cycles
WHEN NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (VALUES ('planning', 'running'), ('running', 'assessing'),
  ('assessing', 'objections'), ('objections', 'final'), ('final', 'archived'))
BEGIN SELECT RAISE(ABORT, 'a cycle goes one step forward'); END;
--> statement-breakpoint
-- What a cycle is judged by, and its days, are settled when it begins.
CREATE TRIGGER cycles_settled BEFORE UPDATE OF method_id, kind, starts_on, ends_on ON cycles
WHEN OLD.state <> 'planning' AND (NEW.method_id <> OLD.method_id OR NEW.kind <> OLD.kind
  OR NEW.starts_on <> OLD.starts_on OR NEW.ends_on <> OLD.ends_on)
BEGIN SELECT RAISE(ABORT, 'a cycle is settled when it begins'); END;
--> statement-breakpoint
CREATE TRIGGER cycles_no_delete BEFORE DELETE ON cycles
BEGIN SELECT RAISE(ABORT, 'a cycle is never deleted'); END;
