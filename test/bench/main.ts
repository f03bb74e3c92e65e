/**
 * One table of what hubdex takes, each figure beside what it is held against, measured in the same run: other programs on
 * the machine make both slower. A part that fails is named in the table, and the others go on.
 */
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import Database from 'better-sqlite3';
import { closeWritten, openForWriting } from '../../src/index/open.ts';
import { readOrExit, wholeNumber } from '../arguments.ts';
import { nightly, quotas } from './asking.ts';
import { besidePlain, type Index, ingest } from './ingest.ts';
import { queries } from './queries.ts';
import { rebuilding } from './rebuild.ts';
import { enrich, settling } from './settle.ts';
import { type Figure, table } from './table.ts';
import { understanding } from './understand.ts';

const USAGE = `npm run bench [-- options]: one table of what hubdex takes; HUBDEX_CORPUS names real listing pages

  --models N,...   loads so many; 380000,3040000 ends with the whole Hub, takes an hour or so and 10 GB. Default: 380000
  --only PART,...  parts whose names begin so: understand, quotas, nights, settle, queries, rebuild, ingest. Default: all;
                   none measures nothing
  --keep FILE      leaves the index of the largest load in a file, before anything is done to it
  --claims         what is kept holds claims too, and their cards, settled: half a million on the whole Hub
  --from FILE      measures settling and questions on a copy of such a file, and loads nothing`;

const values = readOrExit(USAGE, (args) => {
  const { values } = parseArgs({
    args,
    options: {
      models: { type: 'string', default: '380000' },
      only: { type: 'string', default: '' },
      from: { type: 'string' },
      keep: { type: 'string' },
      claims: { type: 'boolean', default: false },
    },
  });
  return { ...values, models: values.models.split(',').map((count) => wholeNumber('models', count)) };
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'hubdex-bench-'));
const figures: Figure[] = [];
const parts = values.only.split(',');

/** Plays a part, if it is asked for, and keeps its figures; one that fails is told of as such. */
async function part(name: string, measure: () => Promise<Figure | readonly Figure[]>): Promise<void> {
  if (!parts.some((asked) => name.startsWith(asked))) return;
  try {
    keep([await measure()].flat());
  } catch (error) {
    process.exitCode = 1;
    keep([
      {
        what: name,
        figure: `FAILED: ${error instanceof Error ? error.message : String(error)}`,
        against: '',
        ratio: '',
      },
    ]);
  }
}

function keep(more: readonly Figure[]): void {
  figures.push(...more);
  for (const line of table(more).slice(1)) say(line);
}

/** Leaves an index in the file that was asked for. */
async function leave({ path, models }: Index): Promise<void> {
  if (values.keep === undefined) return;
  copyFileSync(path, values.keep);
  if (values.claims) await enrich({ path: values.keep, models });
  say(`kept in ${values.keep}`);
}

/** All that is measured of a load; the parts share its index. */
async function loading(models: number, isKept: boolean): Promise<void> {
  const loaded = await ingest(folder, models);
  say(`${loaded.models} models loaded in ${loaded.took.toFixed(0)} s`);
  if (isKept) await leave(loaded);
  await part('settle', () => settling(loaded, say));
  await part('queries', () => queries(loaded));
  await part('rebuild', () => rebuilding(loaded));
  rmSync(loaded.path, { force: true });
  await part('ingest', () => besidePlain(folder, models, loaded));
}

/** What can be measured of an index that was loaded some other time. */
async function copied(from: string): Promise<void> {
  const db = new Database(from, { readonly: true });
  const models = db.prepare('SELECT count(*) FROM models').pluck().get() as number;
  db.close();
  await leave({ path: from, models });
  const path = join(folder, 'models.db');
  copyFileSync(from, path);
  // A file of an older format is brought to this one.
  closeWritten(openForWriting(path));
  await part('settle', () => settling({ path, models }, say));
  await part('queries', () => queries({ path, models }));
}

try {
  if (values.from === undefined) {
    await part('understand', understanding);
    await part('quotas', quotas);
    await part('nights', nightly);
    const largest = Math.max(...values.models);
    for (const models of values.models) await loading(models, models === largest);
  } else await copied(values.from);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of table(figures)) process.stdout.write(`${line}\n`);
process.stdout.write(
  `load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}\n`,
);
