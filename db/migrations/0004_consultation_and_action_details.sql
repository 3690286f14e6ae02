ALTER TABLE `consultation_participants` ADD `listed_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `consultations` ADD `invited_groups` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `consultations` ADD `cancel_reason` text;--> statement-breakpoint
ALTER TABLE `follow_up_actions` ADD `evidence_link` text;--> statement-breakpoint
ALTER TABLE `follow_up_actions` ADD `cancel_reason` text;--> statement-breakpoint
CREATE INDEX `follow_up_actions_by_event` ON `follow_up_actions` (`consultation_id`);