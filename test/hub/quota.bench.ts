/** Shares of quotas used while work is queued, told as a table; what is measured is requests, not time. */
import { bench, describe } from 'vitest';
import { QUOTA_WORLDS, quotaShare } from './quota-share.ts';

describe('quota', () => {
  const rows: Record<string, string | number>[] = [];
  for (const world of QUOTA_WORLDS)
    bench(
      world.name,
      async () => {
        const { mean, lowest, refusedAWindow, windows } = await quotaShare(world);
        rows.push({
          world: world.name,
          windows,
          mean: mean.toFixed(3),
          lowest: lowest.toFixed(3),
          '429s a window': refusedAWindow.toFixed(2),
        });
        if (rows.length === QUOTA_WORLDS.length) console.table(rows);
      },
      { iterations: 1, warmupIterations: 0, time: 0, warmupTime: 0 },
    );
});
