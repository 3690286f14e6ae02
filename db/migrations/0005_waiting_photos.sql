CREATE TABLE `photo_uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`instance_id` text NOT NULL,
	`media_type` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `photo_uploads_by_age` ON `photo_uploads` (`created_at`);