/** What a person needs of a model, and what is known of the models that may answer it. */
import type { Derived, Expected, Level } from '../../expected.ts';
import type { CacheShape } from '../memory/kv-cache.ts';

/** Memory that a model may have, in bytes, and how it came to that. */
export interface Budget {
  /** `NVIDIA RTX 4090`, or `memory` where only an amount was given. */
  device: string;
  /** As in `rules/hardware`; null where only an amount was given. */
  maker: string | null;
  bytes: number;
  usable: number;
  /** Bytes a second that it reads, of all its devices together; null: not known. */
  bandwidth: { bytes: number; source: string } | null;
  /** Why not all of it is usable. */
  why: string;
  source: string;
}

export const LICENSE_NEEDS = ['any', 'commercial', 'permissive'] as const;
export type LicenseNeed = (typeof LICENSE_NEEDS)[number];

export interface Need {
  budget: Budget;
  /** Tokens of one sequence, prompt and answer together; 0: none are asked for. */
  context: number;
  /** A context that only an extension reaches will do. */
  extended: boolean;
  /** Bits a number of the key-value cache. */
  kvBits: number;
  /** Sequences at once, each with a cache of its own. */
  parallel: number;
  /** It keeps keys and values of what it has read and written. */
  writes: boolean;
  license: LicenseNeed;
  /** Monthly users of the product; null: below every license's cap. */
  users: number | null;
  /** null: none, or one of `lines`. */
  line: string | null;
  /** Lines that serve the use; null: all but those apart. */
  lines: readonly string[] | null;
  /** null: any. */
  stage: string | null;
  /** ISO 639-1 code. */
  language: string | null;
  minParameters: number | null;
  maxParameters: number | null;
  /** Most parameters that one token takes. */
  maxActive: number | null;
  /** Fewest tokens a second, as far as bandwidth bounds them. */
  minSpeed: number | null;
  /** null: whatever runs on the device. */
  formats: readonly string[] | null;
  /** Fewest bits a weight. */
  minBits: number;
}

/** One set of weights in which a model can be had. */
export interface WeightOption {
  /** The repo that holds it: the model's own, or a repackaging; null: none is indexed, its parameters at these bits would fit. */
  repo: string | null;
  format: string;
  level: string | null;
  bits: number | null;
  /** null: not known. */
  bytes: number | null;
  /** No file size is known: parameters times bits, and of packed weights that are no GGUF the share that stays at 16. */
  computed: boolean;
}

export interface LicenseTerms {
  id: string;
  kind: string | null;
  commercialUse: string | null;
  /** Conditions as the license table has them; {} where there are none, null where they are not known. */
  conditions: Readonly<Record<string, unknown>> | null;
}

export interface Candidate {
  id: string;
  /** A release of the developer of its generation, or of its family where that has none. */
  released: boolean;
  parameters: number | null;
  /** Null where all of them are, or where it is not known. */
  activeParameters: number | null;
  contextLength: number | null;
  /** `release`: the shortest that its generation was released with; `alike`: that of a model of its generation and size. */
  contextFrom: 'config' | 'release' | 'alike' | null;
  /** What it was trained for, where its config stretches that; null where nothing says so. */
  nativeContext: number | null;
  /** What its developer's extension would reach; null where none is known. */
  extendedContext: number | null;
  line: string | null;
  stage: string | null;
  downloads: number | null;
  license: LicenseTerms | null;
  /** null: nobody says. */
  languages: readonly string[] | null;
  cache: CacheShape | null;
  /** `alike`: that of a model of its family and size; `at most`: more than any config of so many parameters says. */
  cacheBasis: 'config' | 'alike' | 'at most' | null;
  /** The repo whose config gives the cache. */
  cacheFrom: string | null;
  weights: readonly WeightOption[];
  /** What its claims let expect in the field that is asked about; null: too few are made, or none was asked about. */
  level: Level | null;
  /** What too few claims let expect, else its size, date and generation. */
  expected: Expected | null;
  /** null: nothing is made from it. */
  derived: Derived | null;
}
