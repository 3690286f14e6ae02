-- Postings of one person never overlap: on every day there is one unit and one assessor at most.
CREATE TRIGGER postings_no_overlap_insert BEFORE INSERT ON postings
WHEN EXISTS (SELECT 1 FROM postings AS other WHERE other.employee_id = NEW.employee_id AND other.id <> NEW.id
  AND other.starts_on <= coalesce(NEW.ends_on, '9999-12-31') AND coalesce(other.ends_on, '9999-12-31') >= NEW.starts_on)
BEGIN SELECT RAISE(ABORT, 'postings of one person never overlap'); END;
--> statement-breakpoint
CREATE TRIGGER postings_no_overlap_update BEFORE UPDATE ON postings
WHEN EXISTS (SELECT 1 FROM postings AS other WHERE other.employee_id = NEW.employee_id AND other.id <> NEW.id
  AND other.starts_on <= coalesce(NEW.ends_on, '9999-12-31') AND coalesce(other.ends_on, '9999-12-31') >= NEW.starts_on)
BEGIN SELECT RAISE(ABORT, 'postings of one person never overlap'); END;
--> statement-breakpoint
-- A method is what results were made by: a change is a new version.
CREATE TRIGGER evaluation_methods_frozen BEFORE UPDATE ON evaluation_methods
BEGIN SELECT RAISE(ABORT, 'an evaluation method is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER evaluation_methods_no_delete BEFORE DELETE ON evaluation_methods
BEGIN SELECT RAISE(ABORT, 'an evaluation method is never deleted'); END;
--> statement-breakpoint
-- Who looked at a record stays known to the person it is about.
CREATE TRIGGER record_views_append_only BEFORE UPDATE ON record_views
BEGIN SELECT RAISE(ABORT, 'record views are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER record_views_no_delete BEFORE DELETE ON record_views
BEGIN SELECT RAISE(ABORT, 'record views are append-only'); END;
--> statement-breakpoint
-- Answers of a 360 round are never changed or taken out: only an open round takes them.
CREATE TRIGGER review_answers_open_round BEFORE INSERT ON review_answers
WHEN NOT EXISTS (SELECT 1 FROM review_rounds JOIN appraisals ON appraisals.cycle_id = review_rounds.cycle_id
  WHERE appraisals.id = NEW.appraisal_id AND review_rounds.state = 'open')
BEGIN SELECT RAISE(ABORT, 'the round is not open'); END;
--> statement-breakpoint
CREATE TRIGGER review_answers_frozen BEFORE UPDATE ON review_answers
BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER review_answers_no_delete BEFORE DELETE ON review_answers
BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
