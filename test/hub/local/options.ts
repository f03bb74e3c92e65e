/** What a local Hub is started with, and what a test can do with a running one. */
import type { Fault } from './faults.ts';
import type { Habits } from './habits.ts';
import type { Shape } from './pages.ts';
import type { Quotas } from './quota.ts';
import type { Stats } from './stats.ts';
import type { Parts } from './store.ts';
import type { Mutation } from './world.ts';

export interface HubOptions {
  /** Folder of raw listing pages `page-NNN.json.gz`. */
  listing?: string;
  /** Folder of recordings, or several: of two answers to one URL the later one holds. */
  recordings?: string | readonly string[];
  /** Folder with `cards/`, `configs/` and `api/`. */
  corpus?: string;
  /** Of the corpus also the models of which only an API record is held. */
  everyRecord?: boolean;
  /** 0, the default, takes a free port. */
  port?: number;
  quotas?: Partial<Quotas>;
  /** Milliseconds before each answer. */
  latency?: number;
  faults?: readonly Fault[];
  /** Of everything drawn by rate; 1 by default. */
  seed?: number;
  shape?: Shape;
  /** Rows of a page at most, of those that are not served from a folder; 1,000 by default. */
  rowsAtMost?: number;
  /** When large files come in parts; above 5 GB by default. */
  parts?: Parts;
  /** Ways in which nobody knows what the true Hub does. */
  habits?: Partial<Habits>;
  /** Milliseconds between two bytes of a drip; 100 by default. */
  dripMs?: number;
  /** Milliseconds since the epoch; the system's clock by default. */
  now?: () => number;
}

export interface LocalHub {
  /** What to set `HF_ENDPOINT` to. */
  url: string;
  port: number;
  stats: Stats;
  /** Replaces all planned faults; takes effect with the next request. */
  setFaults(...faults: readonly Fault[]): void;
  /** Changes the models, as their owners would between two crawls. */
  mutate(...mutations: readonly Mutation[]): void;
  /** Breaks all connections, hung ones too, and frees the port. */
  close(): Promise<void>;
}
