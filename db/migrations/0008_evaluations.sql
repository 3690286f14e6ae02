CREATE TABLE `attendance_days` (
	`employee_id` text NOT NULL,
	`date` text NOT NULL,
	`status` text NOT NULL,
	`came_at` text,
	`left_at` text,
	PRIMARY KEY(`employee_id`, `date`),
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leave_balances` (
	`employee_id` text NOT NULL,
	`year` integer NOT NULL,
	`entitled` integer NOT NULL,
	`carried_over` integer DEFAULT 0 NOT NULL,
	PRIMARY KEY(`employee_id`, `year`),
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `leave_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`days` integer NOT NULL,
	`reason` text NOT NULL,
	`contact` text,
	`state` text DEFAULT 'requested' NOT NULL,
	`requested_at` integer NOT NULL,
	`decided_by_name` text,
	`decided_at` integer,
	`decision_reason` text,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "leave_requests_in_order" CHECK("leave_requests"."ends_on" >= "leave_requests"."starts_on")
);
--> statement-breakpoint
CREATE INDEX `leave_requests_by_employee` ON `leave_requests` (`employee_id`,`starts_on`);--> statement-breakpoint
CREATE TABLE `coaching_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`coaching_id` text NOT NULL,
	`on_date` text NOT NULL,
	`text` text NOT NULL,
	`progress` integer NOT NULL,
	`by_name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`coaching_id`) REFERENCES `coachings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coaching_steps_order` ON `coaching_steps` (`coaching_id`,`at`);--> statement-breakpoint
CREATE TABLE `coachings` (
	`id` text PRIMARY KEY NOT NULL,
	`appraisal_id` text NOT NULL,
	`goals` text NOT NULL,
	`starts_on` text NOT NULL,
	`due_on` text NOT NULL,
	`state` text DEFAULT 'agreed' NOT NULL,
	`accepted_at` integer,
	`closed_on` text,
	`outcome` text,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `coachings_by_appraisal` ON `coachings` (`appraisal_id`);--> statement-breakpoint
CREATE TABLE `enrolments` (
	`event_id` text NOT NULL,
	`employee_id` text NOT NULL,
	`state` text NOT NULL,
	`need` text,
	`behaviour` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `employee_id`),
	FOREIGN KEY (`event_id`) REFERENCES `training_events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `publication_media` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`medium` text NOT NULL,
	`link` text,
	`published_on` text NOT NULL,
	`added_by` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`added_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `publication_media_by_survey` ON `publication_media` (`survey_id`);--> statement-breakpoint
CREATE TABLE `rewards` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`unit_id` text,
	`employee_id` text,
	`title` text NOT NULL,
	`reason` text NOT NULL,
	`decided_on` text NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `rewards_by_cycle` ON `rewards` (`cycle_id`);--> statement-breakpoint
CREATE TABLE `training_events` (
	`id` text PRIMARY KEY NOT NULL,
	`training_id` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`place` text NOT NULL,
	`seats` integer NOT NULL,
	FOREIGN KEY (`training_id`) REFERENCES `trainings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `training_events_by_day` ON `training_events` (`starts_on`);--> statement-breakpoint
CREATE TABLE `trainings` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`theme` text NOT NULL,
	`description` text NOT NULL,
	`hours` integer NOT NULL,
	`provider` text NOT NULL,
	`behaviours` text DEFAULT '[]' NOT NULL,
	`elements` text DEFAULT '[]' NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE `employees` (
	`id` text PRIMARY KEY NOT NULL,
	`nip` text NOT NULL,
	`name` text NOT NULL,
	`account_id` text,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "employees_nip_shape" CHECK(length("employees"."nip") = 18 AND "employees"."nip" NOT GLOB '*[^0-9]*')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `employees_nip_unique` ON `employees` (`nip`);--> statement-breakpoint
CREATE UNIQUE INDEX `employees_account_id_unique` ON `employees` (`account_id`);--> statement-breakpoint
CREATE TABLE `postings` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position` text NOT NULL,
	`is_head` integer DEFAULT false NOT NULL,
	`assessor_id` text,
	`starts_on` text NOT NULL,
	`ends_on` text,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "postings_in_order" CHECK("postings"."ends_on" IS NULL OR "postings"."ends_on" >= "postings"."starts_on"),
	CONSTRAINT "postings_not_own_assessor" CHECK("postings"."assessor_id" IS NOT "postings"."employee_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `postings_start` ON `postings` (`employee_id`,`starts_on`);--> statement-breakpoint
CREATE INDEX `postings_by_unit` ON `postings` (`unit_id`);--> statement-breakpoint
CREATE INDEX `postings_by_assessor` ON `postings` (`assessor_id`);--> statement-breakpoint
CREATE TABLE `record_views` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`employee_id` text NOT NULL,
	`account_id` text NOT NULL,
	`account_name` text NOT NULL,
	`part` text NOT NULL,
	`viewed_on` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `record_views_once` ON `record_views` (`employee_id`,`account_id`,`part`,`viewed_on`);--> statement-breakpoint
CREATE TABLE `appraisals` (
	`id` text PRIMARY KEY NOT NULL,
	`cycle_id` text NOT NULL,
	`employee_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`position` text NOT NULL,
	`is_head` integer NOT NULL,
	`assessor_id` text,
	`reviewer_id` text,
	`plan_state` text DEFAULT 'draft' NOT NULL,
	`work_rating` text,
	`work_reason` text,
	`behaviour_rating` text,
	`behaviour_reason` text,
	`predicate` text,
	`signed_by` text,
	`signed_by_name` text,
	`signed_at` integer,
	`received_on` text,
	`comment` text,
	`commented_at` integer,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assessor_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reviewer_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signed_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "appraisals_predicate_by_a_person" CHECK("appraisals"."predicate" IS NULL OR ("appraisals"."work_rating" IS NOT NULL AND "appraisals"."behaviour_rating" IS NOT NULL AND "appraisals"."signed_by" IS NOT NULL AND "appraisals"."signed_at" IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `appraisals_once` ON `appraisals` (`cycle_id`,`employee_id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_assessor` ON `appraisals` (`assessor_id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_reviewer` ON `appraisals` (`reviewer_id`);--> statement-breakpoint
CREATE INDEX `appraisals_by_unit` ON `appraisals` (`cycle_id`,`unit_id`);--> statement-breakpoint
CREATE TABLE `cycles` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`state` text DEFAULT 'planning' NOT NULL,
	`method_id` text NOT NULL,
	FOREIGN KEY (`method_id`) REFERENCES `evaluation_methods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "cycles_in_order" CHECK("cycles"."ends_on" >= "cycles"."starts_on")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cycles_key_unique` ON `cycles` (`key`);--> statement-breakpoint
CREATE TABLE `evaluation_methods` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`reason` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_methods_version` ON `evaluation_methods` (`key`,`version`);--> statement-breakpoint
CREATE TABLE `objections` (
	`appraisal_id` text PRIMARY KEY NOT NULL,
	`filed_on` text NOT NULL,
	`filed_at` integer NOT NULL,
	`reasons` text NOT NULL,
	`evidence` text,
	`evidence_link` text,
	`employee_statement` text,
	`employee_heard_at` integer,
	`assessor_statement` text,
	`assessor_heard_at` integer,
	`decision` text,
	`decision_reason` text,
	`previous_work_rating` text,
	`previous_behaviour_rating` text,
	`decided_by` text,
	`decided_by_name` text,
	`decided_at` integer,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decided_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `unit_achievements` (
	`cycle_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`head_comment` text,
	`head_comment_at` integer,
	`achievement` text,
	`proposed` text,
	`basis` text,
	`reason` text,
	`set_by` text,
	`set_by_name` text,
	`set_at` integer,
	PRIMARY KEY(`cycle_id`, `unit_id`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`set_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "unit_achievements_set_by_a_person" CHECK("unit_achievements"."achievement" IS NULL OR ("unit_achievements"."set_by" IS NOT NULL AND "unit_achievements"."set_at" IS NOT NULL AND "unit_achievements"."basis" IS NOT NULL)),
	CONSTRAINT "unit_achievements_reason" CHECK("unit_achievements"."achievement" IS NULL OR "unit_achievements"."achievement" IS "unit_achievements"."proposed" OR coalesce("unit_achievements"."reason", '') <> '')
);
--> statement-breakpoint
CREATE TABLE `unit_indicators` (
	`cycle_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`indicator_key` text NOT NULL,
	`target` real,
	`realisation` real,
	`evidence` text,
	`evidence_link` text,
	PRIMARY KEY(`cycle_id`, `unit_id`, `indicator_key`),
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `behaviour_expectations` (
	`appraisal_id` text NOT NULL,
	`behaviour` text NOT NULL,
	`expectation` text,
	`feedback` text,
	PRIMARY KEY(`appraisal_id`, `behaviour`),
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`happened_on` text NOT NULL,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`link` text,
	`topic_id` text,
	`publication` text,
	`checksum` text,
	`work_result_id` text,
	`behaviour` text,
	`attached_by` text NOT NULL,
	`attached_by_name` text NOT NULL,
	`attached_at` integer NOT NULL,
	`withdrawn_reason` text,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`work_result_id`) REFERENCES `work_results`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`attached_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_by_employee` ON `evidence` (`employee_id`,`happened_on`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`employee_id` text NOT NULL,
	`giver_id` text NOT NULL,
	`relation` text NOT NULL,
	`happened_on` text NOT NULL,
	`behaviour` text,
	`work_result_id` text,
	`strength` text NOT NULL,
	`seen` text NOT NULL,
	`effect` text,
	`suggestion` text,
	`evidence_id` text,
	`given_at` integer NOT NULL,
	`acknowledged_at` integer,
	`response` text,
	`responded_at` integer,
	FOREIGN KEY (`employee_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`giver_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`work_result_id`) REFERENCES `work_results`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_by_employee` ON `feedback` (`employee_id`,`given_at`);--> statement-breakpoint
CREATE INDEX `feedback_by_giver` ON `feedback` (`giver_id`);--> statement-breakpoint
CREATE TABLE `work_results` (
	`id` text PRIMARY KEY NOT NULL,
	`appraisal_id` text NOT NULL,
	`position` integer NOT NULL,
	`plan` text NOT NULL,
	`serves_id` text,
	`aspect` text NOT NULL,
	`indicator` text NOT NULL,
	`target` text NOT NULL,
	`realisation` text,
	`feedback` text,
	`from_citizens` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`serves_id`) REFERENCES `work_results`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `work_results_order` ON `work_results` (`appraisal_id`,`position`);--> statement-breakpoint
CREATE TABLE `review_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`appraisal_id` text NOT NULL,
	`relation` text NOT NULL,
	`scores` text NOT NULL,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "review_answers_scores_json" CHECK(json_valid("review_answers"."scores"))
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `review_answers_by_appraisal` ON `review_answers` (`appraisal_id`,`relation`);--> statement-breakpoint
CREATE TABLE `review_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`appraisal_id` text NOT NULL,
	`relation` text NOT NULL,
	`text` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`masked_text` text,
	`hidden_reason` text,
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `review_comments_by_appraisal` ON `review_comments` (`appraisal_id`,`state`);--> statement-breakpoint
CREATE TABLE `review_marks` (
	`mark` text PRIMARY KEY NOT NULL
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `review_raters` (
	`appraisal_id` text NOT NULL,
	`rater_id` text NOT NULL,
	`relation` text NOT NULL,
	`confirmed` integer DEFAULT false NOT NULL,
	PRIMARY KEY(`appraisal_id`, `rater_id`),
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`rater_id`) REFERENCES `employees`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `review_raters_by_rater` ON `review_raters` (`rater_id`);--> statement-breakpoint
CREATE TABLE `review_rounds` (
	`cycle_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`opens_on` text NOT NULL,
	`closes_on` text NOT NULL,
	FOREIGN KEY (`cycle_id`) REFERENCES `cycles`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `training_wishes` (
	`appraisal_id` text NOT NULL,
	`theme` text NOT NULL,
	`note` text,
	PRIMARY KEY(`appraisal_id`, `theme`),
	FOREIGN KEY (`appraisal_id`) REFERENCES `appraisals`(`id`) ON UPDATE no action ON DELETE no action
);
