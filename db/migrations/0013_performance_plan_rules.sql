-- Feedback stays as it was given; its receiver answers once.
CREATE TRIGGER feedback_frozen BEFORE UPDATE OF id, employee_id, giver_id, relation, happened_on, behaviour,
  work_result_id, strength, seen, effect, suggestion, evidence_id, given_at ON feedback
BEGIN SELECT RAISE(ABORT, 'feedback is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER feedback_answered_once BEFORE UPDATE OF response, responded_at ON feedback
WHEN OLD.response IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'feedback is answered once'); END;
--> statement-breakpoint
CREATE TRIGGER feedback_no_delete BEFORE DELETE ON feedback
BEGIN SELECT RAISE(ABORT, 'feedback is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER feedback_to_somebody_else BEFORE INSERT ON feedback
WHEN NEW.employee_id = NEW.giver_id
BEGIN SELECT RAISE(ABORT, 'nobody gives feedback to himself'); END;
--> statement-breakpoint
-- Evidence can be taken back with a reason, and stays visible as such.
CREATE TRIGGER evidence_frozen BEFORE UPDATE OF id, employee_id, unit_id, happened_on, kind, text, link, topic_id,
  publication, checksum, work_result_id, behaviour, attached_by, attached_by_name, attached_at ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_withdrawn_once BEFORE UPDATE OF withdrawn_reason ON evidence
WHEN OLD.withdrawn_reason IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'evidence was taken back already'); END;
--> statement-breakpoint
CREATE TRIGGER evidence_no_delete BEFORE DELETE ON evidence
BEGIN SELECT RAISE(ABORT, 'evidence is never deleted'); END;
--> statement-breakpoint
-- Evidence belongs to the unit where the person worked on that day, whatever path wrote it.
CREATE TRIGGER evidence_of_the_day BEFORE INSERT ON evidence
WHEN NOT EXISTS (SELECT 1 FROM postings WHERE postings.employee_id = NEW.employee_id AND postings.unit_id = NEW.unit_id
  AND postings.starts_on <= NEW.happened_on AND coalesce(postings.ends_on, '9999-12-31') >= NEW.happened_on)
BEGIN SELECT RAISE(ABORT, 'evidence counts for the unit of the day'); END;
