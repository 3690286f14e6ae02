CREATE TABLE `account_roles` (
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`unit_id` text,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `account_roles_once` ON `account_roles` (`account_id`,`role`,coalesce(`unit_id`, ''));--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`username` text NOT NULL,
	`name` text NOT NULL,
	`email` text,
	`password_hash` text NOT NULL,
	`must_change_password` integer DEFAULT false NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_username_unique` ON `accounts` (`username`);--> statement-breakpoint
CREATE TABLE `audit_entries` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`account_id` text NOT NULL,
	`account_name` text NOT NULL,
	`action` text NOT NULL,
	`before` text,
	`after` text,
	`reason` text,
	CONSTRAINT "audit_entries_seq_positive" CHECK("audit_entries"."seq" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_entries_history` ON `audit_entries` (`subject_kind`,`subject_id`,`seq`);--> statement-breakpoint
CREATE INDEX `audit_entries_by_time` ON `audit_entries` (`at`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`started_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_by_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`survey_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`service_id` text,
	`text` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`masked_text` text,
	`hidden_reason` text,
	`written_on` text NOT NULL,
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comments_queue` ON `comments` (`state`,`written_on`);--> statement-breakpoint
CREATE TABLE `group_tallies` (
	`survey_id` text NOT NULL,
	`dimension` text NOT NULL,
	`key` text NOT NULL,
	`n` integer NOT NULL,
	`sum` integer NOT NULL,
	`sum_of_squares` integer NOT NULL,
	PRIMARY KEY(`survey_id`, `dimension`, `key`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `responses` (
	`id` integer PRIMARY KEY NOT NULL,
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
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "responses_answers_json" CHECK(json_valid("responses"."answers"))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `responses_once` ON `responses` (`survey_id`,`instance_id`);--> statement-breakpoint
CREATE TABLE `score_tallies` (
	`survey_id` text NOT NULL,
	`service_id` text NOT NULL,
	`channel` text NOT NULL,
	`element` text NOT NULL,
	`score` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`survey_id`, `service_id`, `channel`, `element`, `score`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `instruments` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`definition` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `instruments_version` ON `instruments` (`key`,`version`);--> statement-breakpoint
CREATE TABLE `periods` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`year` integer NOT NULL,
	`number` integer NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `periods_key_unique` ON `periods` (`key`);--> statement-breakpoint
CREATE TABLE `publications` (
	`survey_id` text NOT NULL,
	`version` integer NOT NULL,
	`snapshot` text NOT NULL,
	`checksum` text NOT NULL,
	`reason` text,
	`published_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_reason` text,
	PRIMARY KEY(`survey_id`, `version`),
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `survey_services` (
	`survey_id` text NOT NULL,
	`service_id` text NOT NULL,
	PRIMARY KEY(`survey_id`, `service_id`),
	FOREIGN KEY (`survey_id`) REFERENCES `surveys`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`unit_id` text NOT NULL,
	`period_id` text NOT NULL,
	`instrument_id` text NOT NULL,
	`population` integer,
	`state` text DEFAULT 'draft' NOT NULL,
	`opened_at` integer,
	`closed_at` integer,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`period_id`) REFERENCES `periods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instrument_id`) REFERENCES `instruments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `surveys_slug_unique` ON `surveys` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `surveys_once` ON `surveys` (`unit_id`,`period_id`);--> statement-breakpoint
CREATE INDEX `surveys_by_period` ON `surveys` (`period_id`);--> statement-breakpoint
CREATE TABLE `government` (
	`id` integer PRIMARY KEY DEFAULT 1 NOT NULL,
	`name` text NOT NULL,
	`code` text NOT NULL,
	`time_zone` text DEFAULT 'Asia/Jakarta' NOT NULL,
	`logo` text,
	`official_pooling` text DEFAULT 'pooled' NOT NULL,
	`show_running_index` integer DEFAULT false NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	CONSTRAINT "government_is_one" CHECK("government"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE `services` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`free` integer NOT NULL,
	`standard` text,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `services_slug` ON `services` (`unit_id`,`slug`);--> statement-breakpoint
CREATE TABLE `units` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`parent_id` text,
	`kecamatan` text,
	`address` text,
	`hours` text,
	`phone` text,
	`email` text,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`parent_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `units_slug_unique` ON `units` (`slug`);--> statement-breakpoint
CREATE INDEX `units_by_parent` ON `units` (`parent_id`);