PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_coachings` (
	`id` text PRIMARY KEY NOT NULL,
	`appraisal_id` text NOT NULL,
	`goals` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text NOT NULL,
	`reply` text,
	`accepted_at` integer,
	`closed_on` text,
	`result` text,
	`outcome` text,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_coachings`("id", "appraisal_id", "goals", "starts_on", "due_on", "state", "accepted_at", "closed_on", "outcome") SELECT "id", "appraisal_id", "goals", "starts_on", "due_on", CASE WHEN "state" = 'closed' THEN 'closed' WHEN "accepted_at" IS NULL THEN 'proposed' ELSE 'agreed' END, "accepted_at", "closed_on", "outcome" FROM `coachings`;--> statement-breakpoint
DROP TABLE `coachings`;--> statement-breakpoint
ALTER TABLE `__new_coachings` RENAME TO `coachings`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `coachings_by_appraisal` ON `coachings` (`appraisal_id`);--> statement-breakpoint
ALTER TABLE `enrolments` ADD `origin` text DEFAULT 'asked' NOT NULL;--> statement-breakpoint
ALTER TABLE `enrolments` ADD `nominated_by_name` text;--> statement-breakpoint
ALTER TABLE `enrolments` DROP COLUMN `behaviour`;--> statement-breakpoint
ALTER TABLE `rewards` ADD `decided_by_name` text;--> statement-breakpoint
ALTER TABLE `rewards` ADD `shortlisted` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `rewards` ADD `withdrawn_reason` text;