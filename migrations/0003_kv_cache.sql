ALTER TABLE `model_shapes` ADD `kv_full_layers` integer;--> statement-breakpoint
ALTER TABLE `model_shapes` ADD `kv_full_values` integer;--> statement-breakpoint
ALTER TABLE `model_shapes` ADD `kv_local_layers` integer;--> statement-breakpoint
ALTER TABLE `model_shapes` ADD `kv_local_values` integer;