-- Histories are append-only, whatever path writes to them.
CREATE TRIGGER audit_entries_no_update BEFORE UPDATE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_no_delete BEFORE DELETE ON audit_entries
BEGIN SELECT RAISE(ABORT, 'audit entries are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER responses_no_update BEFORE UPDATE ON responses
BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER responses_no_delete BEFORE DELETE ON responses
BEGIN SELECT RAISE(ABORT, 'answers are never changed'); END;
--> statement-breakpoint
-- After closing nothing enters: checked where it cannot be forgotten.
CREATE TRIGGER responses_only_while_open BEFORE INSERT ON responses
WHEN (SELECT state FROM surveys WHERE id = NEW.survey_id) <> 'open'
BEGIN SELECT RAISE(ABORT, 'the survey is not open'); END;
--> statement-breakpoint
CREATE TRIGGER surveys_state_order BEFORE UPDATE OF state ON surveys
WHEN OLD.state <> NEW.state AND OLD.state || '>' || NEW.state NOT IN ('draft>open', 'open>closed', 'closed>published')
BEGIN SELECT RAISE(ABORT, 'the survey cannot move to this state'); END;
--> statement-breakpoint
CREATE TRIGGER surveys_frozen BEFORE UPDATE OF unit_id, period_id, instrument_id ON surveys
WHEN OLD.state <> 'draft'
BEGIN SELECT RAISE(ABORT, 'the survey has already opened'); END;
--> statement-breakpoint
CREATE TRIGGER instruments_frozen BEFORE UPDATE OF definition ON instruments
WHEN EXISTS (SELECT 1 FROM surveys WHERE instrument_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'the instrument is in use'); END;
--> statement-breakpoint
CREATE TRIGGER publications_frozen BEFORE UPDATE ON publications
WHEN OLD.survey_id <> NEW.survey_id OR OLD.version <> NEW.version OR OLD.snapshot <> NEW.snapshot
  OR OLD.checksum <> NEW.checksum OR OLD.reason IS NOT NEW.reason OR OLD.published_at <> NEW.published_at
  OR OLD.withdrawn_at IS NOT NULL OR NEW.withdrawn_at IS NULL OR coalesce(NEW.withdrawn_reason, '') = ''
BEGIN SELECT RAISE(ABORT, 'a publication can only be withdrawn, once, with a reason'); END;
--> statement-breakpoint
CREATE TRIGGER publications_no_delete BEFORE DELETE ON publications
BEGIN SELECT RAISE(ABORT, 'publications are never deleted'); END;
--> statement-breakpoint
-- The tallies, in the transaction of the answer. `npm run tally -- --check` rebuilds and compares.
CREATE TRIGGER responses_tally AFTER INSERT ON responses
BEGIN
  INSERT INTO score_tallies (survey_id, service_id, channel, element, score, count)
  SELECT NEW.survey_id, coalesce(NEW.service_id, ''), NEW.channel, key, value, 1
  FROM json_each(NEW.answers) WHERE true
  ON CONFLICT DO UPDATE SET count = count + 1;

  INSERT INTO group_tallies (survey_id, dimension, key, n, sum, sum_of_squares)
  SELECT NEW.survey_id, groups.column1, groups.column2, 1, answer.total, answer.total * answer.total
  FROM (SELECT sum(value) AS total FROM json_each(NEW.answers)) AS answer,
    (VALUES
      ('all', ''),
      ('service', coalesce(NEW.service_id, '')),
      ('channel', NEW.channel),
      ('gender', coalesce(NEW.gender, '')),
      ('ageBand', coalesce(NEW.age_band, '')),
      ('education', coalesce(NEW.education, '')),
      ('occupation', coalesce(NEW.occupation, '')),
      ('steered', coalesce(NEW.steered, '')),
      ('day', NEW.submitted_on)
    ) AS groups
  WHERE true
  ON CONFLICT DO UPDATE SET n = n + 1, sum = sum + excluded.sum,
    sum_of_squares = sum_of_squares + excluded.sum_of_squares;
END;
