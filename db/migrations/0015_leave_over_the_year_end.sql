ALTER TABLE `leave_requests` ADD `next_year_days` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `leave_requests_by_state` ON `leave_requests` (`state`,`ends_on`);