/** Holds the lock of an index until it is killed: `lock-holder.ts DB`. */
import { takeLock } from '../../src/crawl/lock.ts';

takeLock(process.argv[2] ?? '');
process.stdout.write('held\n');
setInterval(() => {}, 1_000);
