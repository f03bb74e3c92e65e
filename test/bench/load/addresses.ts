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

/** Each kind of page with its address for the n-th request. */
export function pagesOf(known: Known): Readonly<Record<string, (n: number) => string>> {
  const of = (list: readonly string[], n: number): string => encodeURIComponent(list[n % list.length] ?? 'none');
  const id = (list: readonly string[], n: number): string => of(list, n).replaceAll('%2F', '/');
  return {
    home: () => '/',
    'search, nothing chosen': (n) => `/search?sort=${of(['downloads', 'likes', 'created'], n)}`,
    'search, one filter': (n) => `/search?family=${of(known.families, n)}`,
    'search, two filters': (n) => `/search?family=${of(known.families, n)}&format=${of(FORMATS, n >> 2)}`,
    'search, task and order': (n) => `/search?task=${of(known.tasks, n)}&sort=likes&fits=${8 + (n % 64)}`,
    'search, words': (n) => `/search?q=${of(WORDS, n)}+${of(WORDS, 5 * n + 1)}`,
    'as one types': (n) => `/suggest?q=${of(BEGUN, n)}`,
    model: (n) => `/models/${id(known.models, n)}`,
    card: (n) => `/cards/${id(known.cards, n)}`,
    families: () => '/families',
    family: (n) => `/families/${of(known.families, n)}`,
    benchmarks: () => '/benchmarks',
    benchmark: (n) => `/benchmarks/${id(known.benchmarks, n)}`,
    disagreements: () => '/disagreements',
    'red flags': () => '/flags',
    licenses: () => '/licenses',
    license: (n) => `/licenses/${of(known.licenses, n)}`,
    compare: (n) => `/compare?m=${of(known.cards, n)}&m=${of(known.cards, n + 1)}`,
  };
}

/** An address that was not asked for before, of the same page. */
export function unheard(address: string, n: number): string {
  return `${address}${address.includes('?') ? '&' : '?'}n=${n}`;
}
