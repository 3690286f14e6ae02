ALTER TABLE `objections` ADD `employee_hearing` text;--> statement-breakpoint
ALTER TABLE `objections` ADD `assessor_hearing` text;