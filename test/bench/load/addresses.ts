/** Addresses of pages as readers ask for them, over what an index holds: no two alike, so that none is answered from memory. */
import { to } from '../../../src/explore/links.ts';
import { openForReading, type Sqlite } from '../../../src/index/open.ts';
import { readLessons } from '../../../src/lessons/shelf.ts';
import { USES } from '../../../src/rules/choices.ts';

/** What the addresses are made of: some of each, from the much used to the unknown. */
export interface Known {
  models: string[];
  /** Models whose cards state scores, and those that cards disagree about most. */
  claiming: string[];
  cards: string[];
  families: string[];
  licenses: string[];
  benchmarks: string[];
  tasks: string[];
  flags: string[];
}

/** Reads what an index holds. */
export function knownOf(path: string): Known {
  const db = openForReading(path);
  const column = (sql: string): string[] => db.prepare(sql).pluck().all() as string[];
  try {
    return { ...models(db), ...facets(column) };
  } finally {
    db.close();
  }
}

const DISAGREED = `SELECT d.subject_id FROM claim_disagreements d JOIN models m ON m.id = d.subject_id
  WHERE m.gone_at IS NULL GROUP BY d.subject_id ORDER BY count(*) DESC LIMIT 100`;
const WITH_CARD = `SELECT DISTINCT m.id FROM model_claims c JOIN models m ON m.key = c.model
  JOIN parts p ON p.model = m.key AND p.path = 'README.md' AND p.state = 'held' WHERE m.gone_at IS NULL LIMIT 100`;

/** Half of the models are the most downloaded, half stand anywhere. */
function models(db: Sqlite): Pick<Known, 'models' | 'claiming' | 'cards'> {
  const top = db.prepare('SELECT id FROM models ORDER BY downloads DESC LIMIT 100').pluck().all() as string[];
  const last = db.prepare('SELECT max(key) FROM models').pluck().get() as number;
  const at = db.prepare('SELECT id FROM models WHERE key >= ? LIMIT 1').pluck();
  const spread = Array.from({ length: 100 }, (_, each) => at.get(Math.floor((each / 100) * last)) as string);
  const cards = db.prepare(WITH_CARD).pluck().all() as string[];
  const disagreed = db.prepare(DISAGREED).pluck().all() as string[];
  return { models: [...top, ...spread], claiming: mixed(cards, disagreed), cards };
}

/** One of each in turn, as long as there are both. */
function mixed(some: readonly string[], others: readonly string[]): string[] {
  return some.flatMap((one, at) => [one, ...others.slice(at, at + 1)]);
}

function facets(column: (sql: string) => string[]): Omit<Known, 'models' | 'claiming' | 'cards'> {
  const stored = (facet: string): string[] =>
    column(`SELECT value FROM facet_counts WHERE facet = '${facet}' ORDER BY models DESC LIMIT 20`);
  return {
    families: stored('family'),
    licenses: stored('license'),
    tasks: stored('task'),
    flags: stored('flag'),
    benchmarks: column('SELECT benchmark FROM benchmark_counts ORDER BY claims DESC LIMIT 20'),
  };
}

const WORDS = ['coder', 'instruct', 'chat', '7b', 'math', 'vision', 'lora', 'merge', 'llama', 'bert', 'gguf', 'base'];
const FORMATS = ['gguf', 'safetensors', 'awq', 'gptq', 'pytorch'];
const MEMORIES = ['gpu=RTX 4090', 'mac=M3 Max 64GB', 'memory=8GB', 'gpu=A100 40GB', 'memory=24GB'];
const LICENSES = ['any', 'commercial', 'permissive'];
const LESSONS = readLessons().map(({ number }) => number);
const SQL = 'SELECT id, parameters, downloads FROM models WHERE family = :family AND gone_at IS NULL LIMIT 50';
const BEGUN = ['lla', 'qwen', 'm', 'deep', 'mist', 'b', 'gem', 'instr', 'whis', 'xlm'];

/** The address of a page for the n-th request. */
export type Address = (n: number) => string;

/** Each kind of page by name, every route among them; null where the index holds nothing that it could show. */
export function pagesOf(known: Known): Readonly<Record<string, Address | null>> {
  return { home: () => '/', ...searches(known), ...modelPages(known), ...lists(known), ...asking(known) };
}

type Addresses = Readonly<Record<string, Address | null>>;

const searches = ({ families, tasks, benchmarks }: Known): Addresses => ({
  'search, nothing chosen': (n) => `/search?sort=${['downloads', 'likes', 'created'][n % 3]}`,
  'search, one filter': of(families, (family) => `/search?family=${family}`),
  'search, two filters': of(families, (family, n) => `/search?family=${family}&format=${nth(FORMATS, n >> 2)}`),
  'search, task and order': of(tasks, (task, n) => `/search?task=${task}&sort=likes&fits=${8 + (n % 64)}`),
  'search, words': of(WORDS, (word, n) => `/search?q=${word}+${nth(WORDS, 5 * n + 1)}`),
  'search, claims': of(benchmarks, (benchmark) => `/search?claims=${benchmark}`),
  'as one types': of(BEGUN, (begun) => `/suggest?q=${begun}`),
});

const modelPages = ({ models, claiming, cards }: Known): Addresses => ({
  model: of(models, (id) => `/models/${id}`),
  'model with claims': of(claiming, (id) => `/models/${id}`),
  card: of(cards, (id) => `/cards/${id}`),
  compare: of(models, (id, n) => `/compare?m=${id}&m=${nth(models, n + 1)}`),
  'compare with claims': of(claiming, (id, n) => `/compare?m=${id}&m=${nth(claiming, n + 1)}`),
});

const lists = ({ families, benchmarks, flags, licenses }: Known): Addresses => ({
  families: () => '/families',
  family: of(families, (family) => `/families/${family}`),
  benchmarks: () => '/benchmarks',
  benchmark: of(benchmarks, (benchmark) => `/benchmarks/${benchmark}`),
  disagreements: of(benchmarks, (benchmark, n) => `/disagreements${n % 2 === 0 ? '' : `?benchmark=${benchmark}`}`),
  'red flags': () => '/flags',
  'red flags of a kind': of(flags, (flag) => `/flags?flag=${flag}`),
  licenses: () => '/licenses',
  license: of(licenses, (license) => `/licenses/${license}`),
});

const asking = ({ families }: Known): Addresses => ({
  choose: (n) =>
    `/choose?${nth(MEMORIES, n).replace('%3D', '=')}&task=${USES[n % USES.length]?.id}&license=${nth(LICENSES, n >> 2)}`,
  lessons: () => '/lessons',
  lesson: (n) => to.lesson(LESSONS[n % LESSONS.length] ?? 1),
  statements: () => '/statements',
  tables: () => '/tables',
  'SQL, the form': () => '/sql',
  'SQL, a statement': of(families, (family) => to.sql(SQL, { family: decodeURIComponent(family) })),
});

/** Addresses made of one of a list after the other. */
function of(list: readonly string[], address: (one: string, n: number) => string): Address | null {
  return list.length === 0 ? null : (n) => address(nth(list, n), n);
}

function nth(list: readonly string[], n: number): string {
  return encodeURIComponent(list[n % list.length] ?? '').replaceAll('%2F', '/');
}

/** An address that was not asked for before, of the same page. */
export function unheard(address: string, n: number): string {
  return `${address}${address.includes('?') ? '&' : '?'}n=${n}`;
}
