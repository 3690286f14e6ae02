CREATE TABLE `tally_mark` (
	`id` integer PRIMARY KEY NOT NULL,
	`folded_up_to` integer NOT NULL,
	CONSTRAINT "tally_mark_once" CHECK("tally_mark"."id" = 1)
);
--> statement-breakpoint
-- What is there has its tallies already.
INSERT INTO tally_mark SELECT 1, coalesce(max(id), 0) FROM responses;
--> statement-breakpoint
-- The answers after the mark, at most a block of them, counted. NOT INDEXED: their ids are the way to
-- them, whatever else is asked for. The order of the columns in GROUP BY is the one that sorts fastest.
CREATE VIEW fresh_scores AS
SELECT survey_id, coalesce(service_id, '') AS service_id, channel, key AS element, value AS score,
  count(*) AS count
FROM responses NOT INDEXED, json_each(answers)
WHERE responses.id > (SELECT folded_up_to FROM tally_mark)
GROUP BY 4, 5, 3, 2, 1;
--> statement-breakpoint
CREATE VIEW fresh_groups AS
WITH fresh AS MATERIALIZED (
  SELECT *, (SELECT sum(value) FROM json_each(answers)) AS total
  FROM responses NOT INDEXED
  WHERE id > (SELECT folded_up_to FROM tally_mark)
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
DROP TRIGGER responses_tally;
--> statement-breakpoint
-- Every 128th answer folds all that are fresh into the tallies and sets the mark behind them. Ids grow
-- by themselves and answers are never deleted; one that names an old id would be counted by nobody.
CREATE TRIGGER responses_tally AFTER INSERT ON responses
WHEN NEW.id % 128 = 0 OR NEW.id <= (SELECT folded_up_to FROM tally_mark)
BEGIN
  SELECT RAISE(ABORT, 'the answers up to here are counted already')
  FROM tally_mark WHERE NEW.id <= folded_up_to;

  INSERT INTO score_tallies (survey_id, service_id, channel, element, score, count)
  SELECT survey_id, service_id, channel, element, score, count FROM fresh_scores WHERE true
  ON CONFLICT DO UPDATE SET count = count + excluded.count;

  INSERT INTO group_tallies (survey_id, dimension, key, n, sum, sum_of_squares)
  SELECT survey_id, dimension, key, n, sum, sum_of_squares FROM fresh_groups WHERE true
  ON CONFLICT DO UPDATE SET n = n + excluded.n, sum = sum + excluded.sum,
    sum_of_squares = sum_of_squares + excluded.sum_of_squares;

  UPDATE tally_mark SET folded_up_to = (SELECT max(id) FROM responses);
END;
