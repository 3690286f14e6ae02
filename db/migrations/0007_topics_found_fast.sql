CREATE INDEX `topic_events_answers` ON `topic_events` (`topic_id`,`at`) WHERE action = 'answer';--> statement-breakpoint
CREATE INDEX `topic_replies_by_topic` ON `topic_replies` (`topic_id`,`state`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `topics_shown` ON `topics` (`created_at`,`id`,`state`) WHERE supervisory = 0 AND public_text IS NOT NULL;--> statement-breakpoint
CREATE INDEX `topics_shown_by_support` ON `topics` (`support_count`,`created_at`,`id`,`state`) WHERE supervisory = 0 AND public_text IS NOT NULL;--> statement-breakpoint
CREATE INDEX `topics_by_unit` ON `topics` (coalesce(owner_unit_id, chosen_unit_id),`created_on`);