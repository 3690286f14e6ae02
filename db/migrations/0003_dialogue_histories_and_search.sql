-- What happened to a topic is append-only.
CREATE TRIGGER topic_events_no_update BEFORE UPDATE ON topic_events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
CREATE TRIGGER topic_events_no_delete BEFORE DELETE ON topic_events
BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
--> statement-breakpoint
-- What the public may know of topics, in one place.
CREATE VIEW public_topics AS
SELECT
  id, code, kind, state,
  CASE WHEN confidential THEN NULL ELSE public_title END AS title,
  CASE WHEN confidential THEN NULL ELSE public_text END AS text,
  confidential,
  coalesce(owner_unit_id, chosen_unit_id) AS unit_id,
  owner_unit_id, service_id, merged_into_id, created_at, created_on, verify_by, answer_by,
  answered_on, closes_after, closed_on, solved, reopened_count, passed_on_count, support_count
FROM topics
WHERE supervisory = 0
  AND public_text IS NOT NULL
  AND state IN ('verified', 'routed', 'in-progress', 'returned', 'answered', 'closed', 'merged');
--> statement-breakpoint
-- Full-text search over exactly what is public; the words are in their basic form.
CREATE VIRTUAL TABLE topics_search USING fts5(words, tokenize = 'unicode61 remove_diacritics 2');
--> statement-breakpoint
CREATE TRIGGER topics_search_update AFTER UPDATE OF state, supervisory, confidential, public_text, search_text ON topics
BEGIN
  DELETE FROM topics_search WHERE rowid = OLD.number;
  INSERT INTO topics_search (rowid, words)
  SELECT NEW.number, NEW.search_text
  WHERE NEW.search_text IS NOT NULL
    AND EXISTS (SELECT 1 FROM public_topics WHERE id = NEW.id AND text IS NOT NULL AND state <> 'merged');
END;
--> statement-breakpoint
CREATE TRIGGER topics_search_insert AFTER INSERT ON topics
WHEN NEW.search_text IS NOT NULL
BEGIN
  INSERT INTO topics_search (rowid, words)
  SELECT NEW.number, NEW.search_text
  WHERE EXISTS (SELECT 1 FROM public_topics WHERE id = NEW.id AND text IS NOT NULL AND state <> 'merged');
END;
--> statement-breakpoint
-- The number of supporters stands on the topic, whatever path wrote the support.
CREATE TRIGGER topic_supports_count AFTER INSERT ON topic_supports
BEGIN
  UPDATE topics SET support_count = support_count + 1 WHERE id = NEW.topic_id;
END;
--> statement-breakpoint
CREATE TRIGGER topic_supports_uncount AFTER DELETE ON topic_supports
BEGIN
  UPDATE topics SET support_count = support_count - 1 WHERE id = OLD.topic_id;
END;
