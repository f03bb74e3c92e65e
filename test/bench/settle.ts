/** What settling costs by how much changed, beside settling everything. */
import { settle } from '../../src/crawl/settle.ts';
import { archive } from '../../src/index/archive.ts';
import { closeWritten, openForWriting, type Sqlite } from '../../src/index/open.ts';
import { transactionOf } from '../../src/index/transaction.ts';
import { giveClaims, touch } from './claims.ts';
import type { Index } from './ingest.ts';
import { beside, type Figure, seconds, timed, whole } from './table.ts';

const CHANGED = [20, 1_000, 10_000];

const stateOf = (db: Sqlite): Parameters<typeof settle>[0] => ({
  db,
  archive: archive(db),
  atomically: transactionOf(db),
  progress: () => {},
});

/** Gives a loaded index claims and the cards that make them, and settles it. */
export async function enrich({ path, models }: Index): Promise<void> {
  const db = openForWriting(path);
  await giveClaims(db, models);
  settle(stateOf(db));
  closeWritten(db);
}

/** The most that this process took so far. */
const memory = (): string => `${whole(process.resourceUsage().maxRSS / 1_000)} MB`;

/** Measures it on a loaded index, once it holds claims. */
export async function settling({ path, models }: Index, say: (line: string) => void): Promise<Figure[]> {
  const opened = await timed(() => openForWriting(path));
  const db = opened.result;
  const claims = await giveClaims(db, models);
  const before = memory();
  const state = stateOf(db);
  const everything = await timed(() => settle(state));
  const afterAll = memory();
  say(`everything settled in ${seconds(everything.took)}`);
  const figures: Figure[] = [];
  for (const changed of CHANGED.filter((count) => count < models / 4)) {
    for (const claiming of [true, false]) {
      touch(db, models, changed, claiming);
      const own = await timed(() => settle(state));
      figures.push({
        what: `settling ${whole(changed)} changed of ${whole(models)} models, ${claiming ? `of ${whole(claims)} claims` : 'no claim'}`,
        figure: seconds(own.took),
        against: `everything ${seconds(everything.took)}`,
        ...beside(own, everything),
      });
      say(`${changed} changed, ${claiming ? 'some' : 'none'} with claims: ${seconds(own.took)}`);
    }
  }
  db.close();
  return [
    { what: 'opening that index for a crawl', figure: seconds(opened.took), against: '', ratio: '' },
    ...figures,
    {
      what: 'largest memory so far',
      figure: memory(),
      against: `${before} before, ${afterAll} when everything was settled`,
      ratio: '',
    },
  ];
}
