ALTER TABLE `holidays` ADD `expected` integer DEFAULT false NOT NULL;--> statement-breakpoint
-- What was entered by calculation so far: years without a known decree, as nobody has touched them.
UPDATE holidays SET expected = true
WHERE kind = 'nasional' AND substr(date, 1, 4) NOT IN ('2024', '2025', '2026')
  AND EXISTS (SELECT 1 FROM job_runs WHERE key = 'seed-holidays:' || substr(holidays.date, 1, 4))
  AND NOT EXISTS (
    SELECT 1 FROM audit_entries WHERE subject_kind = 'holiday' AND subject_id = holidays.date);
