/**
 * The vocabulary: what hubdex holds of a model before, during and after it is understood.
 * Types only; no logic lives here, and nothing here imports from another room.
 */
import type { HeldHead } from './weight-head.ts';

/** How a value came to be known, strongest first within equal evidence. */
export const BASES = ['declared', 'structured', 'named', 'prose', 'inferred'] as const;
/**
 * - `declared`: the author says so in a field made for it (license, base_model, pipeline_tag).
 * - `structured`: machine-written data says so (config.json, safetensors or GGUF headers, file list).
 * - `named`: the repo's or a file's name says so.
 * - `prose`: the card's running text says so.
 * - `inferred`: follows from other models' facts or from arithmetic over several facts.
 */
export type Basis = (typeof BASES)[number];

/** A value with its reason: on what basis, where it was read, and by which rule. */
export interface Fact<T> {
  value: T;
  basis: Basis;
  /** Where it was read, as a path a person can follow: `tags`, `config.json#num_hidden_layers`, `README.md:12`, `name`. */
  place: string;
  /** The rule that read it: `<fact>/<rule>`, such as `family/architecture`. */
  rule: string;
}

/** Something seen and not understood (or not believed), verbatim: the to-do list for rules. */
export interface Note {
  /** Kebab-case kind of complaint, such as `license-unknown` or `name-token-unclaimed`. */
  code: string;
  place: string;
  /** What was seen, verbatim but cut to 200 characters. */
  saw: string;
}

/** One file of a repo. Unknown sizes and hashes are null, never 0 or ''. */
export interface RepoFile {
  path: string;
  bytes: number | null;
  /** sha256 of the content, of LFS and Xet files only. */
  sha256: string | null;
  /** Git blob sha1 (of the pointer for LFS files). */
  blobId: string | null;
}

/** A JSON object as it came over the wire or out of front matter: author-written, so any value may have any type. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/**
 * Everything fetched about one model, as raw as the extractors need it. `null` means "not held" (absent, not fetched
 * and failed are told apart by the index's `*_state` columns, not here).
 */
export interface RawModel {
  /** `owner/name`, or a bare legacy name. */
  id: string;
  /** The Hub's list or detail record, lenient: see `hub/shapes`. */
  api: JsonObject | null;
  /** README.md, the whole text, line ends as they were. */
  card: string | null;
  config: JsonObject | null;
  tokenizerConfig: JsonObject | null;
  adapterConfig: JsonObject | null;
  /** The file list; from `siblings` where no better list is held. */
  files: RepoFile[] | null;
  /** Heads of weight files, where any were read. */
  heads?: readonly HeldHead[];
}

/** The fields whose facts are kept with all their candidates. */
export const FACT_FIELDS = [
  'family',
  'generation',
  'line',
  'stage',
  'parameters',
  'active_parameters',
  'experts',
  'experts_per_token',
  'context_length',
  'native_context_length',
  'context_extended',
  'layers',
  'hidden_size',
  'heads',
  'kv_heads',
  'head_size',
  'kv_rank',
  'sliding_window',
  'sliding_pattern',
  'vocab_size',
  'dtype',
  'architecture',
  'relation',
  'license',
  'task',
  'library',
  'languages',
  'own_parameters',
  'tensor_types',
  'kv_full_layers',
  'kv_full_values',
  'kv_local_layers',
  'kv_local_values',
] as const;
export type FactField = (typeof FACT_FIELDS)[number];

/** What an extractor says about a field: candidates in the extractor's own order of strength, the first one chosen. */
export type Candidates<T> = readonly Fact<T>[];

/** The relation of a repo to its parent; `base` for a root that has none, `drafts-for` of a speculative draft to its target. */
export const RELATIONS = ['base', 'finetune', 'adapter', 'merge', 'quantized', 'drafts-for'] as const;
export type Relation = (typeof RELATIONS)[number];

export const STAGES = ['base', 'instruct'] as const;
export type Stage = (typeof STAGES)[number];

/** Specialised lines; a general model has none (null). A `draft` guesses tokens for another model and is none that one chooses. */
export const LINES = [
  'coder',
  'math',
  'vl',
  'audio',
  'omni',
  'embedding',
  'reranker',
  'reward',
  'guard',
  'draft',
] as const;
export type Line = (typeof LINES)[number];

/** A lineage edge from this repo to a parent. `relation` null: a parent is named but not how. */
export interface BaseModel {
  /** As written, cleaned to `owner/name` (URL prefixes and white space stripped). */
  id: string;
  relation: Exclude<Relation, 'base'> | null;
  basis: Basis;
  place: string;
  rule: string;
}

/** One set of weight files of a repo in one format and level. */
export interface Weights {
  /** Lower-case id of a row in `rules/formats`: `gguf`, `awq`, `safetensors` ... */
  format: string;
  /** As the field writes it: `Q4_K_M`, `4bit`, `4.0bpw`, `bf16`; null when unknown. */
  level: string | null;
  /** Measured from bytes and parameters where both are known, else stated; null when neither. */
  bits_per_weight: number | null;
  bytes: number | null;
  /** Paths in the repo; empty when the set is known only from name or tags. */
  files: string[];
  /** Number of shards the set is split into; 1 for a single file, null when no file is known. */
  shards: number | null;
  /** `weights`, or a companion part kept apart: `mmproj`, `imatrix`, `draft`, `vision`, `lora`, `vocab`. */
  part: string;
  basis: Basis;
  place: string;
  rule: string;
}

export const LICENSE_STATES = ['declared', 'named-other', 'inherited', 'unknown', 'absent'] as const;
export type LicenseState = (typeof LICENSE_STATES)[number];

/** What a repo says of its license, and what that amounts to. */
export interface LicenseReading {
  /** Row id in `rules/licenses`; null when the statement is not understood. */
  id: string | null;
  /** The declaration verbatim (`other` stays `other`); null when there is none. */
  declared: string | null;
  state: LicenseState;
  basis: Basis;
  place: string;
  rule: string;
  /** `license_name` and `license_link` of the card, verbatim. */
  name: string | null;
  link: string | null;
}

export const SOURCE_KINDS = [
  'model-index',
  'table',
  'html-table',
  'code-block',
  'list',
  'prose',
  'eval-results',
] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export const ROLES = ['self', 'base', 'other'] as const;
export type Role = (typeof ROLES)[number];

/** One benchmark number a card states. */
export interface Claim {
  /** Row id in `rules/benchmarks`, sub-tasks as `parent/sub`; null for a label nobody knows. */
  benchmark: string | null;
  /** The benchmark as the card writes it, markup stripped. */
  label: string;
  /** Version, split, window or prompt that sets this number apart: `cot`, `2024-08..2025-01`, `maj@8`; null when none is stated. */
  variant: string | null;
  metric: string | null;
  shots: number | null;
  value: number;
  /** Exactly as printed, markup stripped. */
  value_text: string;
  unit: string | null;
  /** The model the number is about, as the card names it; `this model` when unnamed. */
  subject: string;
  /** What the text around says of the models compared, for their names may leave it out; null where it says nothing. */
  subject_stage: 'base' | 'instruct' | null;
  role: Role;
  /** Why it is this role: how the subject's name differs from the model's own, or what else decided. */
  role_reason: string;
  source: {
    kind: SourceKind /** 1-based line in README.md. */;
    line: number /** UTF-16 offsets in README.md. */;
    start: number;
    end: number;
  };
  /** The printed value stands in bold. */
  bold: boolean;
  /** Where each part of the setting was read: `cell`, `header`, `section`, `caption`, `sentence`, `footnote`; null when nothing is stated. */
  setting_from: string | null;
  /** Of eval results: verified by the Hub, or posted by the community in an open pull request. */
  standing: 'self-reported' | 'verified' | 'community' | 'third-party';
}

/** What identifies a tokenizer without downloading it. */
export interface Tokenizer {
  class: string | null;
  vocab_size: number | null;
  /** `<file>:<sha256 or blob id>` of tokenizer.json or tokenizer.model. */
  fingerprint: string | null;
  chat_template_hash: string | null;
}

/** A value of a fact as stored: text, number or list. */
export type FactValue = string | number | readonly string[];

/** One candidate for one field; `chosen` marks the one that stands. */
export interface FactRow extends Fact<FactValue> {
  field: FactField;
  chosen: boolean;
}

/** A model as understood: a pure function of a RawModel and the rules. */
export interface ExtractedModel {
  id: string;
  facts: FactRow[];
  license: LicenseReading | null;
  base_models: BaseModel[];
  weights: Weights[];
  tokenizer: Tokenizer | null;
  claims: Claim[];
  notes: Note[];
}

/** When and how one HTTP answer came about; the unit of recording, archiving and replay. */
export interface Exchange {
  /** GET in practice; kept so that a recording says so. */
  method: string;
  /** Absolute URL on the canonical endpoint `https://huggingface.co`, whatever endpoint served it. */
  url: string;
  status: number;
  /** Lower-case names; secrets scrubbed. */
  headers: Record<string, string>;
  /** Decoded body text (the crawl reads text only). */
  body: string;
  /** ISO time of the answer: the `date` header where there is one, else the clock's. */
  at: string;
}
