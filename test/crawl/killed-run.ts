/** A process that crawls the recordings and is killed before its n-th answer: `killed-run.ts DB N`. */
import { recordedRun } from './recorded-run.ts';

const [path = '', n = '1'] = process.argv.slice(2);
await recordedRun(path, {
  before: (asked) => {
    if (asked === Number(n)) process.kill(process.pid, 'SIGKILL');
  },
});
