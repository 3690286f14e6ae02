-- A reward goes to one unit or to one employee.
CREATE TRIGGER rewards_one_receiver BEFORE INSERT ON rewards
WHEN (NEW.unit_id IS NULL) = (NEW.employee_id IS NULL)
BEGIN SELECT RAISE(ABORT, 'a reward goes to one unit or to one employee'); END;
--> statement-breakpoint
-- Goals are agreed on by both: nobody agrees in the employee's place.
CREATE TRIGGER coachings_agreed_by_both_insert BEFORE INSERT ON coachings
WHEN NEW.state = 'agreed' AND NEW.accepted_at IS NULL
BEGIN SELECT RAISE(ABORT, 'goals are agreed on by the employee'); END;
--> statement-breakpoint
CREATE TRIGGER coachings_agreed_by_both_update BEFORE UPDATE ON coachings
WHEN NEW.state = 'agreed' AND NEW.accepted_at IS NULL
BEGIN SELECT RAISE(ABORT, 'goals are agreed on by the employee'); END;
--> statement-breakpoint
-- Who has a seat keeps it: nobody is enrolled beyond the seats of an event.
CREATE TRIGGER enrolments_seats_insert AFTER INSERT ON enrolments
WHEN NEW.state IN ('enrolled', 'attended', 'absent') AND
  (SELECT count(*) FROM enrolments WHERE event_id = NEW.event_id AND state IN ('enrolled', 'attended', 'absent'))
  > (SELECT seats FROM training_events WHERE id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'an event has only so many seats'); END;
--> statement-breakpoint
CREATE TRIGGER enrolments_seats_update AFTER UPDATE ON enrolments
WHEN NEW.state IN ('enrolled', 'attended', 'absent') AND OLD.state NOT IN ('enrolled', 'attended', 'absent') AND
  (SELECT count(*) FROM enrolments WHERE event_id = NEW.event_id AND state IN ('enrolled', 'attended', 'absent'))
  > (SELECT seats FROM training_events WHERE id = NEW.event_id)
BEGIN SELECT RAISE(ABORT, 'an event has only so many seats'); END;
