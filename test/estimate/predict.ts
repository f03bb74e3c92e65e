/** How well the quality estimate predicts claims that it has not seen. */
import { parseArgs } from 'node:util';
import { claimsOf } from '../../src/crawl/settle-estimates.ts';
import { openForReading } from '../../src/index/open.ts';
import { readOrExit } from '../arguments.ts';
import { rowsOf } from './columns.ts';
import { hideAndPredict, type Miss } from './hide.ts';

const USAGE =
  'npm run predict -- INDEX: how well the estimate predicts claims that it has not seen; give an index with claims';

const db = readOrExit(USAGE, (args) => {
  const { positionals } = parseArgs({ args, allowPositionals: true });
  const [path, ...more] = positionals;
  if (path === undefined || more.length > 0) throw new Error('expected the path of one index');
  return openForReading(path);
});
const generations = new Map(db.prepare('SELECT id, generation FROM models').raw().all() as [string, string | null][]);
const started = performance.now();
const claims = rowsOf(claimsOf(db)).map((claim) => ({ ...claim, generation: generations.get(claim.subject) ?? null }));
const misses = hideAndPredict(claims);
const seconds = ((performance.now() - started) / 1000).toFixed(1);

const GROUPS: readonly [string, (miss: Miss) => boolean][] = [
  ['all', () => true],
  ['models of the index', ({ known }) => known],
  ['of these, with an estimate', ({ known, ranked }) => known && ranked],
  ['said by their own side', ({ own }) => own],
  ['said by others', ({ own }) => !own],
  ['with a sibling', ({ sibling }) => sibling !== null],
];

const mean = (values: readonly (number | null)[]): string => {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '-' : (known.reduce((sum, value) => sum + value, 0) / known.length).toFixed(2);
};

const rows = GROUPS.filter(([, holds]) => misses.some(holds)).map(([group, holds]) => {
  const some = misses.filter(holds);
  const [model, average, sibling] = (['model', 'mean', 'sibling'] as const).map((key) =>
    mean(some.map((one) => one[key])),
  );
  const within = (most: number) =>
    ((100 * some.filter(({ errors }) => errors <= most).length) / some.length).toFixed(0);
  return [group, some.length, model ?? '', average ?? '', sibling ?? '', within(1), within(2)];
});
const head = ['hidden', 'claims', 'estimate', 'benchmark mean', 'nearest sibling', '% within 1 error', 'within 2'];
for (const row of [head, head.map(() => '---'), ...rows]) process.stdout.write(`| ${row.join(' | ')} |\n`);
const noise = mean(misses.map(({ square }) => square));
process.stdout.write(
  `mean error in points of a hundred, a tenth of the claims hidden at a time; mean square in logits ${noise}; ${seconds} s\n`,
);
db.close();
