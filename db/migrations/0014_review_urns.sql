-- Answers of a 360 round are kept as counts in urns that exist from its opening: no single form and
-- no order of arrival. None of these tables has held anything yet.
DROP TABLE `review_answers`;--> statement-breakpoint
DROP TABLE `review_marks`;--> statement-breakpoint
DROP TABLE `review_comments`;--> statement-breakpoint
CREATE TABLE `review_urns` (
	`appraisal_id` text NOT NULL,
	`relation` text NOT NULL,
	`counts` text NOT NULL,
	`strengths` text NOT NULL,
	`suggestions` text NOT NULL,
	PRIMARY KEY(`appraisal_id`, `relation`),
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_urns_json" CHECK(json_valid("review_urns"."counts") AND json_valid("review_urns"."strengths") AND json_valid("review_urns"."suggestions"))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `review_marks` (
	`mark` text PRIMARY KEY NOT NULL,
	`used` integer NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `review_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`appraisal_id` text NOT NULL,
	`source` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`masked_text` text,
	`hidden_reason` text,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `review_comments_by_appraisal` ON `review_comments` (`appraisal_id`,`state`);--> statement-breakpoint
-- A round opens once and closes once; what came in stays as it is.
CREATE TRIGGER review_rounds_forward BEFORE UPDATE OF state ON review_rounds
WHEN NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (VALUES ('draft', 'open'), ('open', 'closed'))
BEGIN SELECT RAISE(ABORT, 'a round opens once and closes once'); END;
--> statement-breakpoint
-- Who is asked is settled before the round opens.
CREATE TRIGGER review_raters_locked_insert BEFORE INSERT ON review_raters
WHEN NOT EXISTS (SELECT 1 FROM review_rounds JOIN appraisals ON appraisals.cycle_id = review_rounds.cycle_id
  WHERE appraisals.id = NEW.appraisal_id AND review_rounds.state = 'draft')
BEGIN SELECT RAISE(ABORT, 'raters are settled before the round opens'); END;
--> statement-breakpoint
CREATE TRIGGER review_raters_locked_update BEFORE UPDATE ON review_raters
WHEN NOT EXISTS (SELECT 1 FROM review_rounds JOIN appraisals ON appraisals.cycle_id = review_rounds.cycle_id
  WHERE appraisals.id = OLD.appraisal_id AND review_rounds.state = 'draft')
BEGIN SELECT RAISE(ABORT, 'raters are settled before the round opens'); END;
--> statement-breakpoint
CREATE TRIGGER review_raters_locked_delete BEFORE DELETE ON review_raters
WHEN NOT EXISTS (SELECT 1 FROM review_rounds JOIN appraisals ON appraisals.cycle_id = review_rounds.cycle_id
  WHERE appraisals.id = OLD.appraisal_id AND review_rounds.state = 'draft')
BEGIN SELECT RAISE(ABORT, 'raters are settled before the round opens'); END;
--> statement-breakpoint
CREATE TRIGGER review_marks_once BEFORE UPDATE ON review_marks
WHEN OLD.used OR NEW.mark <> OLD.mark
BEGIN SELECT RAISE(ABORT, 'nobody answers twice'); END;
--> statement-breakpoint
CREATE TRIGGER review_urns_open_round_insert BEFORE INSERT ON review_urns
WHEN NOT EXISTS (SELECT 1 FROM review_rounds JOIN appraisals ON appraisals.cycle_id = review_rounds.cycle_id
  WHERE appraisals.id = NEW.appraisal_id AND review_rounds.state = 'open')
BEGIN SELECT RAISE(ABORT, 'the round is not open'); END;
--> statement-breakpoint
CREATE TRIGGER review_urns_open_round_update BEFORE UPDATE ON review_urns
WHEN NEW.appraisal_id <> OLD.appraisal_id OR NEW.relation <> OLD.relation
  OR NOT EXISTS (SELECT 1 FROM review_rounds JOIN appraisals ON appraisals.cycle_id = review_rounds.cycle_id
  WHERE appraisals.id = OLD.appraisal_id AND review_rounds.state = 'open')
BEGIN SELECT RAISE(ABORT, 'the round is not open'); END;
--> statement-breakpoint
-- One form at a time, and nothing is ever taken out again: no count falls, each item gains one.
CREATE TRIGGER review_urns_only_grow BEFORE UPDATE OF counts ON review_urns
WHEN json_array_length(NEW.counts) <> json_array_length(OLD.counts)
  OR EXISTS (SELECT 1 FROM json_each(OLD.counts) AS was JOIN json_each(NEW.counts) AS now ON now.key = was.key
    WHERE now.value < was.value)
  OR EXISTS (SELECT 1 FROM json_each(OLD.counts) AS was JOIN json_each(NEW.counts) AS now ON now.key = was.key
    GROUP BY was.key / 5 HAVING sum(now.value - was.value) <> 1)
BEGIN SELECT RAISE(ABORT, 'an urn takes one form at a time'); END;
--> statement-breakpoint
CREATE TRIGGER review_urns_no_delete BEFORE DELETE ON review_urns
BEGIN SELECT RAISE(ABORT, 'answers are never deleted'); END;
--> statement-breakpoint
-- Screening masks or hides; what was written stays.
CREATE TRIGGER review_comments_kept BEFORE UPDATE OF id, appraisal_id, source, kind, text ON review_comments
BEGIN SELECT RAISE(ABORT, 'comments are never rewritten'); END;
