CREATE TABLE `aliases` (
	`id` text COLLATE NOCASE PRIMARY KEY NOT NULL,
	`model` integer NOT NULL,
	`seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `archive` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`crawl` integer NOT NULL,
	`pass` text NOT NULL,
	`method` text NOT NULL,
	`url` text NOT NULL,
	`status` integer NOT NULL,
	`headers` text NOT NULL,
	`at` text NOT NULL,
	`hub_id` text,
	`path` text,
	`error` text,
	`encoding` text NOT NULL,
	`bytes` integer NOT NULL,
	`body` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `archive_crawl` ON `archive` (`crawl`);--> statement-breakpoint
CREATE TABLE `benchmarks` (
	`benchmark` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`measures` text,
	`unit` text,
	`range_max` real,
	`higher_is_better` integer,
	`chance` real,
	`ceiling` real,
	`published` text,
	`source_url` text
);
--> statement-breakpoint
CREATE TABLE `crawls` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`started_at` text NOT NULL,
	`finished_at` text,
	`kind` text NOT NULL,
	`scope` text NOT NULL,
	`requests` integer NOT NULL,
	`models_seen` integer NOT NULL,
	`models_new` integer NOT NULL,
	`models_changed` integer NOT NULL,
	`rows_written` integer NOT NULL,
	`failures` integer NOT NULL,
	`outcome` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `cursors` (
	`scope` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`next` text,
	`pass_started_at` text NOT NULL,
	`seen` integer NOT NULL,
	`watermark` text,
	`last_full` integer
);
--> statement-breakpoint
CREATE TABLE `edges` (
	`child` integer NOT NULL,
	`parent_id` text COLLATE NOCASE NOT NULL,
	`stated` text NOT NULL,
	`relation` text,
	`basis` text NOT NULL,
	`place` text NOT NULL,
	`rule` text NOT NULL,
	PRIMARY KEY(`child`, `stated`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `edges_parent` ON `edges` (`parent_id`);--> statement-breakpoint
CREATE TABLE `model_effective_licenses` (
	`model` integer PRIMARY KEY NOT NULL,
	`license` text NOT NULL,
	`complete` integer NOT NULL,
	`path` text NOT NULL,
	`freer_than_parent` text
);
--> statement-breakpoint
CREATE TABLE `failures` (
	`crawl` integer NOT NULL,
	`model_id` text,
	`url` text,
	`code` text NOT NULL,
	`message` text NOT NULL,
	`seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `failures_crawl` ON `failures` (`crawl`);--> statement-breakpoint
CREATE TABLE `families` (
	`family` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`developer` text,
	`source_url` text
);
--> statement-breakpoint
CREATE TABLE `generations` (
	`generation` text PRIMARY KEY NOT NULL,
	`family` text NOT NULL,
	`name` text NOT NULL,
	`developer` text,
	`released` text,
	`source_url` text
);
--> statement-breakpoint
CREATE TABLE `inherited` (
	`model` integer NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`basis` text NOT NULL,
	`place` text NOT NULL,
	`rule` text NOT NULL,
	PRIMARY KEY(`model`, `field`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `licenses` (
	`license` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`spdx_id` text,
	`kind` text NOT NULL,
	`commercial_use` text NOT NULL,
	`conditions` text,
	`source_url` text
);
--> statement-breakpoint
CREATE TABLE `meta` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `model_changes` (
	`model` integer NOT NULL,
	`field` text NOT NULL,
	`old_value` text,
	`new_value` text,
	`seen_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `model_changes_model` ON `model_changes` (`model`);--> statement-breakpoint
CREATE TABLE `model_claims` (
	`model` integer NOT NULL,
	`place` integer NOT NULL,
	`subject` text NOT NULL,
	`subject_id` text,
	`role` text NOT NULL,
	`benchmark` text,
	`label` text NOT NULL,
	`variant` text,
	`metric` text,
	`shots` integer,
	`value` real NOT NULL,
	`value_text` text NOT NULL,
	`unit` text,
	`bold` integer NOT NULL,
	`setting_from` text,
	`standing` text NOT NULL,
	`source_kind` text NOT NULL,
	`line` integer NOT NULL,
	`start_at` integer NOT NULL,
	`end_at` integer NOT NULL,
	`quote` text,
	`sha` text,
	PRIMARY KEY(`model`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `model_claims_benchmark` ON `model_claims` (`benchmark`,`subject_id`);--> statement-breakpoint
CREATE INDEX `model_claims_subject` ON `model_claims` (`subject_id`,`benchmark`);--> statement-breakpoint
CREATE TABLE `model_facts` (
	`model` integer PRIMARY KEY NOT NULL,
	`facts` text NOT NULL,
	`notes` text
);
--> statement-breakpoint
CREATE TABLE `model_files` (
	`model` integer NOT NULL,
	`path` text NOT NULL,
	`bytes` integer,
	`sha256` text,
	`blob_id` text,
	PRIMARY KEY(`model`, `path`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `model_files_sha256` ON `model_files` (`sha256`);--> statement-breakpoint
CREATE TABLE `model_licenses` (
	`model` integer PRIMARY KEY NOT NULL,
	`license` text,
	`declared` text,
	`state` text NOT NULL,
	`basis` text NOT NULL,
	`place` text NOT NULL,
	`rule` text NOT NULL,
	`license_name` text,
	`license_link` text
);
--> statement-breakpoint
CREATE TABLE `model_shapes` (
	`model` integer PRIMARY KEY NOT NULL,
	`architecture` text,
	`layers` integer,
	`hidden_size` integer,
	`heads` integer,
	`kv_heads` integer,
	`head_size` integer,
	`kv_rank` integer,
	`sliding_window` integer,
	`sliding_pattern` text,
	`native_context_length` integer,
	`experts_per_token` integer,
	`vocab_size` integer,
	`dtype` text
);
--> statement-breakpoint
CREATE TABLE `model_tags` (
	`model` integer NOT NULL,
	`tag` integer NOT NULL,
	PRIMARY KEY(`model`, `tag`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `model_tags_tag` ON `model_tags` (`tag`,`model`);--> statement-breakpoint
CREATE TABLE `model_tokenizers` (
	`model` integer PRIMARY KEY NOT NULL,
	`class` text,
	`vocab_size` integer,
	`fingerprint` text,
	`chat_template_hash` text
);
--> statement-breakpoint
CREATE INDEX `model_tokenizers_fingerprint` ON `model_tokenizers` (`fingerprint`);--> statement-breakpoint
CREATE TABLE `model_weights` (
	`model` integer NOT NULL,
	`place` integer NOT NULL,
	`format` text NOT NULL,
	`level` text,
	`bits_per_weight` real,
	`bytes` integer,
	`file_count` integer NOT NULL,
	`shards` integer,
	`part` text NOT NULL,
	`basis` text NOT NULL,
	`read_at` text NOT NULL,
	`rule` text NOT NULL,
	`first_file` text,
	PRIMARY KEY(`model`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `model_weights_format` ON `model_weights` (`format`,`level`);--> statement-breakpoint
CREATE TABLE `models` (
	`key` integer PRIMARY KEY NOT NULL,
	`hub_id` text,
	`id` text COLLATE NOCASE NOT NULL,
	`owner` text,
	`name` text NOT NULL,
	`family` text,
	`generation` text,
	`line` text,
	`stage` text,
	`relation` text,
	`parameters` integer,
	`active_parameters` integer,
	`experts` integer,
	`context_length` integer,
	`license` text,
	`license_state` text,
	`task` text,
	`library` text,
	`gated` text,
	`disabled` integer,
	`downloads` integer,
	`downloads_all_time` integer,
	`likes` integer,
	`trending_score` real,
	`created_at` text,
	`last_modified` text,
	`sha` text,
	`card_state` text NOT NULL,
	`config_state` text NOT NULL,
	`files_state` text NOT NULL,
	`first_seen_at` text NOT NULL,
	`last_seen_at` text NOT NULL,
	`gone_at` text,
	`record_seq` integer,
	`record_hash` text,
	`details_sha` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `models_hub_id` ON `models` (`hub_id`);--> statement-breakpoint
CREATE INDEX `models_id` ON `models` (`id`);--> statement-breakpoint
CREATE INDEX `models_owner` ON `models` (`owner`);--> statement-breakpoint
CREATE INDEX `models_family` ON `models` (`family`,`downloads`);--> statement-breakpoint
CREATE INDEX `models_task` ON `models` (`task`,`downloads`);--> statement-breakpoint
CREATE INDEX `models_downloads` ON `models` (`downloads`);--> statement-breakpoint
CREATE INDEX `models_created` ON `models` (`created_at`);--> statement-breakpoint
CREATE TABLE `parts` (
	`model` integer NOT NULL,
	`path` text NOT NULL,
	`seq` integer NOT NULL,
	`blob_id` text,
	`sha` text,
	`state` text NOT NULL,
	PRIMARY KEY(`model`, `path`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `proprietary_models` (
	`proprietary` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`developer` text NOT NULL,
	`released` text,
	`source_url` text
);
--> statement-breakpoint
CREATE TABLE `settled_notes` (
	`model` integer NOT NULL,
	`code` text NOT NULL,
	`place` text NOT NULL,
	`saw` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `tag_names` (
	`id` integer PRIMARY KEY NOT NULL,
	`tag` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tag_names_tag` ON `tag_names` (`tag`);--> statement-breakpoint
CREATE TABLE `unsettled` (
	`model` integer PRIMARY KEY NOT NULL
);
--> statement-breakpoint
CREATE TABLE `words` (
	`id` integer PRIMARY KEY NOT NULL,
	`word` text NOT NULL
);
