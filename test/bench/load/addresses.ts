/** Addresses of pages as readers ask for them, over what an index holds: no two alike, so that none is answered from memory. */
import { openForReading, type Sqlite } from '../../../src/index/open.ts';

/** What the addresses are made of: some of each, from the much used to the unknown. */
export interface Known {
  models: string[];
  cards: string[];
  families: string[];
  licenses: string[];
  benchmarks: string[];
  tasks: string[];
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

const WITH_CARD = `SELECT DISTINCT m.id FROM model_claims c JOIN models m ON m.key = c.model
  JOIN parts p ON p.model = m.key AND p.path = 'README.md' AND p.state = 'held' WHERE m.gone_at IS NULL LIMIT 100`;

/** Half of the models are the most downloaded, half stand anywhere. */
function models(db: Sqlite): Pick<Known, 'models' | 'cards'> {
  const top = db.prepare('SELECT id FROM models ORDER BY downloads DESC LIMIT 100').pluck().all() as string[];
  const last = db.prepare('SELECT max(key) FROM models').pluck().get() as number;
  const at = db.prepare('SELECT id FROM models WHERE key >= ? LIMIT 1').pluck();
  const spread = Array.from({ length: 100 }, (_, each) => at.get(Math.floor((each / 100) * last)) as string);
  const cards = db.prepare(WITH_CARD).pluck().all() as string[];
  return { models: [...top, ...spread], cards };
}

function facets(column: (sql: string) => string[]): Omit<Known, 'models' | 'cards'> {
  const stored = (facet: string): string[] =>
    column(`SELECT value FROM facet_counts WHERE facet = '${facet}' ORDER BY models DESC LIMIT 20`);
  return {
    families: stored('family'),
    licenses: stored('license'),
    tasks: stored('task'),
    benchmarks: column(
      'SELECT benchmark FROM claims GROUP BY 1 HAVING benchmark IS NOT NULL ORDER BY count(*) DESC LIMIT 20',
    ),
  };
}

const WORDS = ['coder', 'instruct', 'chat', '7b', 'math', 'vision', 'lora', 'merge', 'llama', 'bert', 'gguf', 'base'];
const FORMATS = ['gguf', 'safetensors', 'awq', 'gptq', 'pytorch'];
const BEGUN = ['lla', 'qwen', 'm', 'deep', 'mist', 'b', 'gem', 'instr', 'whis', 'xlm'];

/** The address of a page for the n-th request. */
export type Address = (n: number) => string;

/** Each kind of page by name; null where the index holds nothing that it could show. */
export function pagesOf(known: Known): Readonly<Record<string, Address | null>> {
  const { models, cards, families, licenses, benchmarks, tasks } = known;
  return {
    home: () => '/',
    'search, nothing chosen': (n) => `/search?sort=${['downloads', 'likes', 'created'][n % 3]}`,
    'search, one filter': of(families, (family) => `/search?family=${family}`),
    'search, two filters': of(families, (family, n) => `/search?family=${family}&format=${nth(FORMATS, n >> 2)}`),
    'search, task and order': of(tasks, (task, n) => `/search?task=${task}&sort=likes&fits=${8 + (n % 64)}`),
    'search, words': of(WORDS, (word, n) => `/search?q=${word}+${nth(WORDS, 5 * n + 1)}`),
    'as one types': of(BEGUN, (begun) => `/suggest?q=${begun}`),
    model: of(models, (id) => `/models/${id}`),
    card: of(cards, (id) => `/cards/${id}`),
    families: () => '/families',
    family: of(families, (family) => `/families/${family}`),
    benchmarks: () => '/benchmarks',
    benchmark: of(benchmarks, (benchmark) => `/benchmarks/${benchmark}`),
    disagreements: () => '/disagreements',
    'red flags': () => '/flags',
    licenses: () => '/licenses',
    license: of(licenses, (license) => `/licenses/${license}`),
    compare: of(models, (id, n) => `/compare?m=${id}&m=${nth(models, n + 1)}`),
    'compare with claims': of(cards, (id, n) => `/compare?m=${id}&m=${nth(cards, n + 1)}`),
  };
}

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
