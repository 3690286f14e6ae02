-- Nothing wrote messages before: there is nothing to keep.
DROP TABLE `outbox`;--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`channel` text NOT NULL,
	`occasion` text NOT NULL,
	`purpose` text NOT NULL,
	`params` text NOT NULL,
	`locale` text NOT NULL,
	`topic_id` text,
	`seq` integer,
	`account_id` text,
	`stop_token` text NOT NULL,
	`state` text DEFAULT 'waiting' NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`claim` text,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_occasion_unique` ON `outbox` (`occasion`);--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_stop_token_unique` ON `outbox` (`stop_token`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`next_attempt_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_claim` ON `outbox` (`claim`);--> statement-breakpoint
ALTER TABLE `accounts` ADD `wants_digest` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `topic_contacts` ADD `locale` text DEFAULT 'id' NOT NULL;