/** What a repo name was found to say: the types that the claimers fill and the extractors read. */
import type { NameToken } from './split.ts';

/** What a run of tokens was understood as. */
export const CLAIM_KINDS = [
  'family',
  'generation',
  'series',
  'other',
  'line',
  'stage',
  'size',
  'active-size',
  'experts',
  'format',
  'level',
  'version',
  'date',
  'method',
  'context',
  'part',
  'training',
  'language',
  'developer',
  'filler',
] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** A run of tokens and what it says. */
export interface NameClaim {
  kind: ClaimKind;
  /** Row id for words (`llama`, `qwen2.5`, `gguf`, `dpo`); a plain count for sizes, experts and contexts. */
  value: string | number;
  /** What the words mean, from their row; null where kind and value say it all. */
  meaning: string | null;
  /** A family's stem inside a longer word: the rest of the word is not understood. */
  within?: true;
  /** Verbatim, with UTF-16 offsets in the whole id. */
  text: string;
  start: number;
  end: number;
  /** Token indexes, `to` exclusive. */
  from: number;
  to: number;
}

/** A value a name states and the verbatim text it stands on. */
export interface Stand<T> {
  value: T;
  text: string;
  start: number;
  end: number;
}

/** Everything a repo name says; absent means the name does not say it. Lists are in the name's order. */
export interface NameReading {
  id: string;
  owner: string | null;
  tokens: readonly NameToken[];
  claims: readonly NameClaim[];
  /** Family ids of `rules/families`; a name of a merge or a distillation names several. */
  families: readonly Stand<string>[];
  /** Generation ids of `rules/generations`. */
  generations: readonly Stand<string>[];
  /** Row ids of `rules/series`: well-known fine-tunes, whose names imply what they were tuned from. */
  series: readonly Stand<string>[];
  /** Row ids of `rules/other-models`: models that are no language models. */
  others: readonly Stand<string>[];
  lines: readonly Stand<string>[];
  /** `base` or `instruct`. */
  stages: readonly Stand<string>[];
  /** Total parameters as stated: 8e9 of `8B`; null for `8x7B`, whose true total the name does not state. */
  size: Stand<number> | null;
  /** Parameters at work at a time: 3e9 of `A3B`, 4e9 of Gemma's `E4B`. */
  activeSize: Stand<number> | null;
  /** 8 of `8x7B`, with the size each expert was built from. */
  experts: Stand<number> | null;
  expertSize: Stand<number> | null;
  /** Weight formats by their lower-case names: `gguf`, `awq`, `bnb-4bit`. */
  formats: readonly Stand<string>[];
  /** Quantization levels as the field writes them: `Q4_K_M`, `4bit`, `4.0bpw`. */
  levels: readonly Stand<string>[];
  version: Stand<string> | null;
  date: Stand<string> | null;
  /** How it was made: `dpo`, `sft`, `lora`, `merge`, `abliterated`. */
  methods: readonly Stand<string>[];
  /** Tokens of context: 131072 of `128k`. */
  context: Stand<number> | null;
  /** Tokens nothing claimed. */
  unclaimed: readonly NameToken[];
}
