/** The thread that watches over the querying process, which hears of nothing while SQLite works. */
import { parentPort, workerData } from 'node:worker_threads';

/** So often that what is taken in between is small beside the limit. */
const EVERY_MS = 20;
const { parent, memory } = workerData as { parent: number; memory: number };

/** A process whose parent ended gets another one; where it does not (Windows), the parent no longer answers. */
function orphaned(): boolean {
  if (process.ppid !== parent) return true;
  try {
    process.kill(parent, 0);
    return false;
  } catch {
    return true;
  }
}

let watching: NodeJS.Timeout | undefined;

/** Told when a statement begins and when it has ended: a process that waits for the next one costs nothing. */
parentPort?.on('message', (works: boolean) => {
  clearInterval(watching);
  if (!works) return;
  watching = setInterval(() => {
    if (process.memoryUsage.rss() > memory || orphaned()) process.kill(process.pid, 'SIGKILL');
  }, EVERY_MS);
});
