/** A process that crawls the recordings and is killed while it waits for its n-th answer: `killed-run.ts DB N`. */
import { setTimeout } from 'node:timers/promises';
import { openForReading } from '../../src/index/open.ts';
import { recordedRun } from './recorded-run.ts';

const [path = '', n = '1'] = process.argv.slice(2);
await recordedRun(path, {
  before: async (asked) => {
    if (asked !== Number(n)) return;
    while (stored() === 0) await setTimeout(10);
    process.kill(process.pid, 'SIGKILL');
  },
});

/** What came before is stored while an answer is waited for. */
function stored(): number {
  const db = openForReading(path);
  const models = db.prepare('SELECT count(*) FROM models').pluck().get() as number;
  db.close();
  return models;
}
