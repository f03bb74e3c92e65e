/** What the Hub's documentation leaves open, each settled by one request. */
import type { Exchange } from '../model.ts';
import { classify } from './classify.ts';
import { linkOf } from './link.ts';
import { withLimit } from './page-size.ts';
import { parseRateLimit } from './ratelimit.ts';
import { isModelId, listUrl, rawUrl, treeUrl } from './requests.ts';
import { finalOf, type GetOptions, type HubSource } from './source.ts';

/** Each question, and the name under which its answer is known. */
export const QUESTIONS = {
  'page-limit': 'records in one page of a listing, at most',
  ascending: 'a listing may begin with the oldest model',
  'tree-page': 'files in one page of a file tree, at most',
  conditional: 'the API answers 304 to what is held already',
  raw: 'the quota that a file costs under /raw/, where it comes without a redirect',
  'cursor-days': 'days that a cursor of a listing was kept and still taken',
} as const;
export type Question = keyof typeof QUESTIONS;

/** What one request told; `value` is null where it settled nothing. */
export interface Told {
  value: number | boolean | string | null;
  /** What was seen, in words. */
  saw: string;
}
export type Finding = Told & { question: Question };

/** What is asked about: a repo at a commit, and the oldest next link that an archive holds, with its time. */
export interface ProbeSubjects {
  repo: { id: string; sha: string } | null;
  cursor: { url: string; at: string } | null;
}

/** More records than any page is known to hold; so few fields that even so many are no large answer. */
const MANY = 5_000;
const LEAN = ['createdAt', 'sha'];
const TREE_FILES = 1_000;
const DAY = 86_400_000;

interface Answer {
  exchange: Exchange;
  /** Of a good answer: its rows. */
  rows: readonly Record<string, unknown>[];
  hasNext: boolean;
  /** Of another one: what the Hub said. */
  refused: string | null;
}

/** The answers so far: later questions ask about what earlier ones brought. */
interface Probing extends ProbeSubjects {
  ask(url: string, options?: GetOptions): Promise<Answer>;
  now: Date;
  newest?: Answer;
  held?: Exchange;
}

const rowsIn = (body: string): Answer['rows'] => {
  const value: unknown = JSON.parse(body);
  return Array.isArray(value) ? value : [];
};

const asker =
  (source: HubSource): Probing['ask'] =>
  async (url, options) => {
    const exchange = finalOf(await source.get(url, options));
    const error = classify(exchange, source.hadToken);
    const isList = error === null && exchange.status === 200 && exchange.body.startsWith('[');
    return {
      exchange,
      rows: isList ? rowsIn(exchange.body) : [],
      hasNext: linkOf(exchange.headers['link'], 'next') !== null,
      refused: error && `${error.status} ${error.code}${error.saw}`,
    };
  };

const refusal = (refused: string, value: Told['value'] = null): Told => ({ value, saw: refused });

/** The largest limit, where a refusal names one. */
const numberIn = (refused: string): number | null => {
  const named = [...refused.matchAll(/\b\d{2,5}\b/g)].map(Number).filter((number) => number !== MANY && number !== 400);
  return named[0] ?? null;
};

const rowsAPage = ({ rows, hasNext }: Answer, asked: number, what: string): Told =>
  rows.length < asked && !hasNext
    ? { value: null, saw: `all ${rows.length} ${what} fit into one page` }
    : { value: rows.length, saw: `${rows.length} came where ${asked} were asked for` };

const repoOf = ({ repo, newest }: Probing): { id: string; sha: string } | null => {
  const row = newest?.rows.find(({ id, sha }) => typeof sha === 'string' && isModelId(String(id)));
  return repo ?? (row ? { id: String(row.id), sha: String(row.sha) } : null);
};

/** In the order of `QUESTIONS`; null where what a question is about is not at hand. */
const PROBES: Record<Question, (probing: Probing) => Promise<Told | null>> = {
  async 'page-limit'(probing) {
    const answer = await probing.ask(listUrl({}, { sort: 'createdAt', limit: MANY, expand: LEAN }));
    probing.newest = answer;
    return answer.refused === null
      ? rowsAPage(answer, MANY, 'models')
      : refusal(answer.refused, numberIn(answer.refused));
  },
  async ascending(probing) {
    const url = `${listUrl({}, { sort: 'createdAt', limit: 2, expand: LEAN })}&direction=1`;
    const { rows, refused, exchange } = await probing.ask(url);
    if (refused !== null) return refusal(refused, false);
    probing.held = exchange;
    const [first, second, newest] = [...rows.slice(0, 2), probing.newest?.rows[0]].map((row) => row?.createdAt);
    const isOldest = Boolean(first && second && newest) && String(first) <= String(second) && first !== newest;
    return { value: isOldest, saw: isOldest ? `the first is of ${String(first)}` : 'the direction was not followed' };
  },
  async 'tree-page'(probing) {
    const repo = repoOf(probing);
    if (repo === null) return null;
    const answer = await probing.ask(treeUrl(repo.id, repo.sha, TREE_FILES));
    if (answer.refused !== null) return refusal(answer.refused);
    probing.held ??= answer.exchange;
    return rowsAPage(answer, TREE_FILES, `files of ${repo.id}`);
  },
  async conditional({ ask, held }) {
    const etag = held?.headers['etag'];
    if (held === undefined) return null;
    if (etag === undefined) return { value: false, saw: 'answers of the API have no ETag' };
    const { exchange, refused } = await ask(held.url, { etag });
    return refused === null
      ? { value: exchange.status === 304, saw: `answered ${exchange.status}` }
      : refusal(refused, null);
  },
  async raw(probing) {
    const repo = repoOf(probing);
    if (repo === null) return null;
    const { exchange, refused } = await probing.ask(rawUrl(repo.id, repo.sha, 'README.md'));
    const bucket = parseRateLimit(exchange.headers['ratelimit'])?.bucket ?? null;
    const isDirect = exchange.url === rawUrl(repo.id, repo.sha, 'README.md');
    if (!isDirect) return { value: null, saw: `led to ${exchange.url}` };
    return { value: bucket, saw: refused ?? `answered ${exchange.status} at once` };
  },
  async 'cursor-days'({ ask, cursor, now }) {
    if (cursor === null) return null;
    const days = Math.floor((now.getTime() - Date.parse(cursor.at)) / DAY);
    const { refused } = await ask(withLimit(cursor.url, 1));
    return refused === null ? { value: days, saw: `taken, of ${cursor.at}` } : refusal(`${refused}, of ${cursor.at}`);
  },
};

/**
 * Asks the questions one after the other, a request each; one about what is not at hand is left out. Throws HubError
 * where the Hub gives no answer.
 */
export async function probe(source: HubSource, subjects: ProbeSubjects, now: Date): Promise<Finding[]> {
  const probing: Probing = { ...subjects, ask: asker(source), now };
  const findings: Finding[] = [];
  for (const question of Object.keys(QUESTIONS) as Question[]) {
    const told = await PROBES[question](probing);
    if (told !== null) findings.push({ question, ...told });
  }
  return findings;
}
