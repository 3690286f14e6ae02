CREATE TABLE `holidays` (
	`date` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job_runs` (
	`job` text NOT NULL,
	`key` text PRIMARY KEY NOT NULL,
	`ran_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `topic_clocks` (
	`kind` text PRIMARY KEY NOT NULL,
	`verify_days` integer NOT NULL,
	`answer_days` integer NOT NULL,
	`reaction_days` integer NOT NULL,
	`reopen_days` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `consultation_agenda` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`topic_id` text,
	`element_key` text,
	`discussion` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consultation_agenda_order` ON `consultation_agenda` (`consultation_id`,`position`);--> statement-breakpoint
CREATE TABLE `consultation_participants` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`participant_group` text NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`contact` text,
	`invited` integer NOT NULL,
	`attended` integer DEFAULT false NOT NULL,
	`instance_id` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_participants_instance_id_unique` ON `consultation_participants` (`instance_id`);--> statement-breakpoint
CREATE INDEX `consultation_participants_by_event` ON `consultation_participants` (`consultation_id`);--> statement-breakpoint
CREATE TABLE `consultation_units` (
	`consultation_id` text NOT NULL,
	`unit_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `unit_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`theme` text NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`place` text,
	`link` text,
	`notes` text,
	`minutes_number` text,
	`signed_on` text,
	`signer_organiser` text,
	`signer_organiser_title` text,
	`signer_participants` text,
	`signer_participants_title` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultations_slug_unique` ON `consultations` (`slug`);--> statement-breakpoint
CREATE TABLE `follow_up_actions` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text NOT NULL,
	`consultation_id` text,
	`survey_id` text,
	`element_key` text,
	`topic_id` text,
	`text` text NOT NULL,
	`you_said` text,
	`responsible` text NOT NULL,
	`owner_account_id` text,
	`due_on` text NOT NULL,
	`indicator` text NOT NULL,
	`state` text DEFAULT 'planned' NOT NULL,
	`progress` integer DEFAULT 0 NOT NULL,
	`evidence` text,
	`created_at` integer NOT NULL,
	`done_on` text,
	`public` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `follow_up_actions_by_unit` ON `follow_up_actions` (`unit_id`,`state`);--> statement-breakpoint
CREATE TABLE `mail_stops` (
	`recipient_hash` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`occasion` text NOT NULL,
	`recipient` text NOT NULL,
	`locale` text NOT NULL,
	`subject` text NOT NULL,
	`text` text NOT NULL,
	`stop_token` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_occasion_unique` ON `outbox` (`occasion`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE TABLE `abusive_words` (
	`word` text PRIMARY KEY NOT NULL,
	`active` integer DEFAULT true NOT NULL
);
--> statement-breakpoint
CREATE TABLE `answer_drafts` (
	`topic_id` text NOT NULL,
	`account_id` text NOT NULL,
	`text` text NOT NULL,
	`saved_at` integer NOT NULL,
	PRIMARY KEY(`topic_id`, `account_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `answer_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`unit_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`active` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic_contacts` (
	`topic_id` text PRIMARY KEY NOT NULL,
	`name` text,
	`email` text,
	`phone` text,
	`may_notify` integer NOT NULL,
	`may_contact` integer NOT NULL,
	`consented_at` integer NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic_contributors` (
	`topic_id` text NOT NULL,
	`unit_id` text NOT NULL,
	`asked_at` integer NOT NULL,
	`contributed_at` integer,
	PRIMARY KEY(`topic_id`, `unit_id`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic_events` (
	`topic_id` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`party` text NOT NULL,
	`account_id` text,
	`account_name` text,
	`unit_id` text,
	`to_unit_id` text,
	`audience` text NOT NULL,
	`text` text,
	`data` text,
	PRIMARY KEY(`topic_id`, `seq`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topic_files` (
	`id` text PRIMARY KEY NOT NULL,
	`topic_id` text NOT NULL,
	`seq` integer NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`width` integer,
	`height` integer,
	`bytes` blob NOT NULL,
	`hidden_reason` text,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `topic_files_by_topic` ON `topic_files` (`topic_id`);--> statement-breakpoint
CREATE TABLE `topic_replies` (
	`id` text PRIMARY KEY NOT NULL,
	`topic_id` text NOT NULL,
	`parent_id` text,
	`instance_id` text NOT NULL,
	`by_author` integer DEFAULT false NOT NULL,
	`text` text NOT NULL,
	`public_text` text,
	`state` text DEFAULT 'waiting' NOT NULL,
	`reason_class` text,
	`created_at` integer NOT NULL,
	`created_on` text NOT NULL,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topic_replies_instance_id_unique` ON `topic_replies` (`instance_id`);--> statement-breakpoint
CREATE INDEX `topic_replies_queue` ON `topic_replies` (`state`,`created_at`);--> statement-breakpoint
CREATE TABLE `topic_supports` (
	`topic_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`topic_id`, `token_hash`),
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `topics` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`code` text NOT NULL,
	`secret_hash` text NOT NULL,
	`instance_id` text NOT NULL,
	`kind` text NOT NULL,
	`state` text DEFAULT 'submitted' NOT NULL,
	`seq` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`text` text NOT NULL,
	`public_title` text,
	`public_text` text,
	`search_text` text,
	`chosen_unit_id` text,
	`service_id` text,
	`kecamatan` text,
	`owner_unit_id` text,
	`assignee_id` text,
	`anonymous` integer NOT NULL,
	`confidential` integer NOT NULL,
	`supervisory` integer DEFAULT false NOT NULL,
	`merged_into_id` text,
	`created_at` integer NOT NULL,
	`created_on` text NOT NULL,
	`verify_by` text NOT NULL,
	`answer_by` text NOT NULL,
	`verified_on` text,
	`answered_on` text,
	`closes_after` text,
	`closed_on` text,
	`solved` integer,
	`reopened_count` integer DEFAULT 0 NOT NULL,
	`passed_on_count` integer DEFAULT 0 NOT NULL,
	`support_count` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`chosen_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`service_id`) REFERENCES `services`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assignee_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "topics_seq_positive" CHECK("topics"."seq" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `topics_id_unique` ON `topics` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `topics_code_unique` ON `topics` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `topics_instance_id_unique` ON `topics` (`instance_id`);--> statement-breakpoint
CREATE INDEX `topics_public` ON `topics` (`state`,`created_at`);--> statement-breakpoint
CREATE INDEX `topics_by_owner` ON `topics` (`owner_unit_id`,`state`);--> statement-breakpoint
CREATE INDEX `topics_by_clock` ON `topics` (`state`,`answer_by`);--> statement-breakpoint
CREATE TABLE `unit_settings` (
	`unit_id` text PRIMARY KEY NOT NULL,
	`head_releases_answers` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`unit_id`) REFERENCES `units`(`id`) ON UPDATE no action ON DELETE no action
);
