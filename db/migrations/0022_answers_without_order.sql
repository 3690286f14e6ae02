-- Answers and comments without running numbers, moments and order. Both tables are stored in the order
-- of random keys (WITHOUT ROWID) and filled here in that order, so that what is there already tells no
-- order either. The file leaves nothing of the old tables (secure_delete).
DROP VIEW score_counts;--> statement-breakpoint
DROP VIEW group_counts;--> statement-breakpoint
DROP VIEW fresh_scores;--> statement-breakpoint
DROP VIEW fresh_groups;--> statement-breakpoint
CREATE TABLE `fresh_responses` (
	`survey_id` text NOT NULL,
	`instance_id` text NOT NULL,
	PRIMARY KEY(`survey_id`, `instance_id`)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `fresh_responses` SELECT survey_id, instance_id FROM responses
WHERE id > (SELECT folded_up_to FROM tally_mark) ORDER BY 1, 2;
--> statement-breakpoint
DROP TRIGGER responses_tally;--> statement-breakpoint
DROP TABLE `tally_mark`;--> statement-breakpoint
CREATE TABLE `__new_responses` (
	`survey_id` text NOT NULL,
	`instance_id` text NOT NULL,
	`receipt` text NOT NULL,
	`service_id` text,
	`channel` text NOT NULL,
	`gender` text,
	`age_band` text,
	`education` text,
	`occupation` text,
	`steered` integer,
	`answers` text NOT NULL,
	`submitted_at` integer NOT NULL,
	`submitted_on` text NOT NULL,
	PRIMARY KEY(`survey_id`, `instance_id`),
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_answers_json" CHECK(json_valid("answers")),
	CONSTRAINT "responses_hour" CHECK("submitted_at" % 3600000 = 0)
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_responses` SELECT survey_id, instance_id, receipt, service_id, channel, gender,
  age_band, education, occupation, steered, answers, submitted_at - submitted_at % 3600000, submitted_on
FROM responses ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE `responses`;--> statement-breakpoint
ALTER TABLE `__new_responses` RENAME TO `responses`;--> statement-breakpoint
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
-- The answers that are not folded yet, at most a block of them, counted. CROSS JOIN: from the few to
-- the many. The order of the columns in GROUP BY is the one that sorts fastest.
CREATE VIEW fresh_scores AS
SELECT survey_id, coalesce(service_id, '') AS service_id, channel, key AS element, value AS score,
  count(*) AS count
FROM fresh_responses CROSS JOIN responses USING (survey_id, instance_id) CROSS JOIN json_each(answers)
GROUP BY 4, 5, 3, 2, 1;
--> statement-breakpoint
CREATE VIEW fresh_groups AS
WITH fresh AS MATERIALIZED (
  SELECT *, (SELECT sum(value) FROM json_each(answers)) AS total
  FROM fresh_responses CROSS JOIN responses USING (survey_id, instance_id)
)
SELECT survey_id, 'all' AS dimension, '' AS key,
  count(*) AS n, sum(total) AS sum, sum(total * total) AS sum_of_squares
FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'service', coalesce(service_id, ''),
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'channel', channel,
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'gender', coalesce(gender, ''),
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'ageBand', coalesce(age_band, ''),
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'education', coalesce(education, ''),
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'occupation', coalesce(occupation, ''),
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'steered', coalesce(CAST(steered AS TEXT), ''),
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1
UNION ALL SELECT survey_id, 'day', submitted_on,
  count(*), sum(total), sum(total * total) FROM fresh GROUP BY 3, 1;
--> statement-breakpoint
-- All answers: a key may come once from each part, therefore readers always add up.
CREATE VIEW score_counts AS
SELECT survey_id, service_id, channel, element, score, count FROM score_tallies
UNION ALL SELECT survey_id, service_id, channel, element, score, count FROM fresh_scores;
--> statement-breakpoint
CREATE VIEW group_counts AS
SELECT survey_id, dimension, key, n, sum, sum_of_squares FROM group_tallies
UNION ALL SELECT survey_id, dimension, key, n, sum, sum_of_squares FROM fresh_groups;
--> statement-breakpoint
CREATE TRIGGER responses_fresh AFTER INSERT ON responses
BEGIN INSERT INTO fresh_responses VALUES (NEW.survey_id, NEW.instance_id); END;
--> statement-breakpoint
-- Every 128th answer folds all that are fresh into the tallies; whichever they are, none is counted twice.
CREATE TRIGGER responses_tally AFTER INSERT ON fresh_responses
WHEN (SELECT count(*) FROM fresh_responses) >= 128
BEGIN
  INSERT INTO score_tallies (survey_id, service_id, channel, element, score, count)
  SELECT survey_id, service_id, channel, element, score, count FROM fresh_scores WHERE true
  ON CONFLICT DO UPDATE SET count = count + excluded.count;

  INSERT INTO group_tallies (survey_id, dimension, key, n, sum, sum_of_squares)
  SELECT survey_id, dimension, key, n, sum, sum_of_squares FROM fresh_groups WHERE true
  ON CONFLICT DO UPDATE SET n = n + excluded.n, sum = sum + excluded.sum,
    sum_of_squares = sum_of_squares + excluded.sum_of_squares;

  DELETE FROM fresh_responses;
END;
--> statement-breakpoint
CREATE TABLE `__new_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`text` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`masked_text` text,
	`hidden_reason` text,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `__new_comments` SELECT id, survey_id, unit_id, text, state, masked_text, hidden_reason
FROM comments ORDER BY id;
--> statement-breakpoint
DROP TABLE `comments`;--> statement-breakpoint
ALTER TABLE `__new_comments` RENAME TO `comments`;--> statement-breakpoint
CREATE INDEX `comments_queue` ON `comments` (`state`,`unit_id`);--> statement-breakpoint
CREATE INDEX `comments_by_survey` ON `comments` (`survey_id`,`state`);--> statement-breakpoint
CREATE TABLE `live_figures` (
	`survey_id` text PRIMARY KEY NOT NULL,
	`step` integer NOT NULL,
	`counted` integer NOT NULL,
	`steps` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comment_urns` (
	`survey_id` text PRIMARY KEY NOT NULL,
	`words` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
-- An urn is laid down when a survey opens, with room for some comments.
INSERT INTO comment_urns SELECT id, printf('%-3800s', '[]') FROM surveys WHERE state = 'open' ORDER BY 1;
--> statement-breakpoint
CREATE TRIGGER comment_urns_laid_by_insert AFTER INSERT ON surveys WHEN NEW.state = 'open'
BEGIN INSERT INTO comment_urns VALUES (NEW.id, printf('%-3800s', '[]')); END;
--> statement-breakpoint
CREATE TRIGGER comment_urns_laid AFTER UPDATE OF state ON surveys WHEN NEW.state = 'open' AND OLD.state <> 'open'
BEGIN INSERT INTO comment_urns VALUES (NEW.id, printf('%-3800s', '[]')); END;
--> statement-breakpoint
-- When a survey closes, its figures are exact and all comments come out, in the order of random names.
CREATE TRIGGER surveys_closed AFTER UPDATE OF state ON surveys WHEN NEW.state = 'closed' AND OLD.state <> 'closed'
BEGIN
  INSERT INTO comments (id, survey_id, unit_id, text)
  SELECT lower(hex(randomblob(8))), NEW.id, NEW.unit_id, value
  FROM json_each((SELECT words FROM comment_urns WHERE survey_id = NEW.id)) ORDER BY 1;
  DELETE FROM comment_urns WHERE survey_id = NEW.id;
  DELETE FROM live_figures WHERE survey_id = NEW.id;
END;
--> statement-breakpoint
-- What was written stays; screening masks or hides.
CREATE TRIGGER comments_kept BEFORE UPDATE OF id, survey_id, unit_id, text ON comments
BEGIN SELECT RAISE(ABORT, 'comments are never rewritten'); END;
