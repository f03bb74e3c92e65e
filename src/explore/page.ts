/** The axis "a page": one file in `pages/` each, named in the list of `routes.ts`. */
import type { Sqlite } from '../index/open.ts';
import type { Table } from '../index/query.ts';
import type { Answer, AsOf } from '../lessons/answer.ts';
import type { Decided } from '../lessons/decide.ts';
import type { Bindings } from '../lessons/lesson.ts';
import type { Statements } from '../index/statements.ts';
import type { Columns } from './columns/columns.ts';
import type { Search } from './columns/search.ts';
import type { Html } from './html.ts';
import type { Choice } from './parts/choose/choice.ts';

/** What a page is asked, and all that it may read. */
export interface Ask {
  db: Sqlite;
  /** Statements of `index/sql`, by file and name, each prepared once. */
  statement: Statements;
  path: string;
  /** Parts of the path, decoded. */
  params: Readonly<Record<string, string>>;
  query: URLSearchParams;
  search: Search;
  /**
   * What takes long to work out, as of the last crawl that ended; what it was before stands until it is. Its name is its kind
   * and all that it depends on.
   */
  standing<Value>(
    name: readonly [kind: string, ...parts: readonly unknown[]],
    workOut: () => Promise<Value>,
    room?: Room<Value>,
  ): Promise<Value>;
  given: Given;
  /** Aborts when the reader no longer waits. */
  left: AbortSignal;
}

/** How much memory what stands takes, where it is more than a text. */
export interface Room<Value> {
  /** Bytes that all of the kind may take. */
  most: number;
  of(value: Value): number;
}

/** One statement of somebody's, to be run apart. */
export interface Query {
  sql: string;
  limit: number;
  parameters: Record<string, string | number>;
  seconds: number;
  /** Ends it. */
  signal: AbortSignal;
}
export type QueryOutcome = { table: Table } | { error: string };

/** What people run models on, and what a model takes there. */
export interface Hardware {
  /** Some that many people have, the smallest first; bytes that a model may have of each. */
  devices: readonly { name: string; usable: number }[];
  /** Weights, runtime buffers and the cache of so many tokens; without the cache where its shape is not known. */
  total(weights: number, cache: CacheRow | null, tokens: number): number;
}

/** A row of the view `kv_cache`. */
export interface CacheRow {
  full_layers: number;
  full_values: number;
  local_layers: number | null;
  local_values: number | null;
  window: number | null;
}

/** A lesson's questions and statements as the index answers them. */
export interface LessonAnswers {
  at: AsOf | null;
  answers: Answer[];
  decided: Decided[];
}

/** What `hubdex choose` answers: as much of it as a page shows, and the whole as the command prints it. */
export interface Chosen {
  shown: Choice;
  whole(): object;
}

/** What the explorer cannot make itself: other rooms' work, brought by the command line. */
export interface Given {
  /** Runs foreign SQL where it can be ended. */
  query(query: Query): Promise<QueryOutcome>;
  /** Answers a lesson's questions and decides its statements, apart from the server's own thread. @throws AskError */
  lesson(number: number, changed: Bindings): Promise<LessonAnswers>;
  /** Answers `hubdex choose` with these words, from what stands of its models; or says what is wrong with them. */
  choose(words: readonly string[], standing: Ask['standing']): Promise<Chosen | { problem: string }>;
  /** Reads all models as columns, in another thread. */
  columns(): Promise<Columns>;
  /** What one may want a model for, as `hubdex choose --task` names it. */
  uses: readonly string[];
  /** A table as CSV that no spreadsheet takes for formulas. */
  csv(table: Table): string;
  hardware: Hardware;
  /** Where the lines of a card begin and end, as they were counted when its claims were read. */
  lines(card: string): readonly { start: number; end: number }[];
  /** Bytes that weights may take in so many gigabytes of memory. */
  room(gigabytes: number): number;
}

/** What a reader sees of a page. */
export interface View {
  title: string;
  main: Html;
  /** Scripts from `assets/`, beside the one every page has. */
  scripts?: readonly string[];
  /** The place in the navigation that is marked. */
  section?: string;
}

/** A page: what it reads, which is also its JSON, and how that looks. `null` from `read`: there is no such thing. */
export interface Page<Data> {
  path: string;
  /** Reads in one snapshot of the index; a page that must wait for something returns a promise and reads by itself. */
  read(ask: Ask): Data | null | Promise<Data | null>;
  view(data: Data, ask: Ask): View;
  /** The page as a table, for CSV. */
  table?(data: Data): Table;
  /** The page as JSON, where that says more than is read for people. */
  json?(data: Data): object;
  /** The answer is not kept: it depends on more than the index. */
  fresh?: boolean;
  /** `read` waits for other processes. */
  waits?: boolean;
}

/** Gives a page of any data its place in the list of routes. */
export function page<Data extends object>(definition: Page<Data>): Page<object> {
  const { view, table, json } = definition;
  return {
    ...definition,
    view: (data, ask) => view(data as Data, ask),
    ...(table && { table: (data: object) => table(data as Data) }),
    ...(json && { json: (data: object) => json(data as Data) }),
  };
}

/** No name of ours has more letters. */
const LONGEST = 300;

/** A family, a benchmark or a license as the rules write it: small letters, and people write MMLU. */
export function nameOf(typed: string | undefined): string {
  return (typed ?? '').slice(0, LONGEST).toLowerCase();
}

/** What was asked is wrong; the message says what would be right. */
export class AskError extends Error {
  override name = 'AskError';
  constructor(
    message: string,
    readonly status: 400 | 404 | 503 = 400,
  ) {
    super(message);
  }
}
