/**
 * `npm run bench [-- --models N,...] [--only settle,queries,...]`: one table of what hubdex takes, each figure beside what it is held against,
 * measured in the same run: other programs on the machine make both slower. `--models 3040000` is the whole Hub, takes an
 * hour or so and 10 GB; the default is an eighth of it. `HUBDEX_CORPUS` names real listing pages.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { nightly, quotas } from './asking.ts';
import { besidePlain, ingest } from './ingest.ts';
import { queries } from './queries.ts';
import { rebuilding } from './rebuild.ts';
import { settling } from './settle.ts';
import { type Figure, table } from './table.ts';
import { understanding } from './understand.ts';

const { values } = parseArgs({
  options: { models: { type: 'string', default: '380000' }, only: { type: 'string', default: '' } },
});
const say = (line: string): void => void process.stderr.write(`${line}\n`);
const folder = mkdtempSync(join(tmpdir(), 'hubdex-bench-'));
const figures: Figure[] = [];
const keep = (...more: readonly Figure[]): void => {
  figures.push(...more);
  for (const line of table(more).slice(1)) say(line);
};
const parts = values.only.split(',');
const is = (word: string): boolean => parts.some((part) => word.startsWith(part));

try {
  if (is('understand')) keep(await understanding());
  if (is('quotas')) keep(...(await quotas()));
  if (is('nights')) keep(...(await nightly()));
  for (const models of values.models.split(',').map(Number)) {
    const loaded = await ingest(folder, models);
    say(`${loaded.models} models loaded in ${loaded.took.toFixed(0)} s`);
    if (is('settle')) keep(...(await settling(loaded, say)));
    if (is('queries')) keep(...(await queries(loaded)));
    if (is('rebuild')) keep(...(await rebuilding(loaded)));
    rmSync(loaded.path, { force: true });
    keep(await besidePlain(folder, models, loaded));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const line of table(figures)) process.stdout.write(`${line}\n`);
process.stdout.write(
  `load of the machine: ${loadavg()
    .map((load) => load.toFixed(1))
    .join(' ')}\n`,
);
