/** What a crawl makes of the Hub's patience: requests beside the fewest, quotas beside what they hold, and growth. */
import { QUOTA_WORLDS, quotaShare } from '../hub/quota-share.ts';
import { type Night, nights } from './nights.ts';
import { type Figure, kilobytes, times } from './table.ts';

const COUNT = 20;

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

async function all(options = {}): Promise<Night[]> {
  const found: Night[] = [];
  for await (const night of nights(COUNT, options)) found.push(night);
  return found;
}

/** Requests of twenty nights, and the bytes that they leave. */
export async function nightly(): Promise<Figure[]> {
  const [plain, retained] = [await all(), await all({ keepCrawls: 5, keepHistory: 5 })];
  const [requests, least] = [sum(plain.map((one) => one.requests)), sum(plain.map((one) => one.least))];
  const growth = (of: Night[]): number => ((of.at(-1)?.bytes ?? 0) - (of[9]?.bytes ?? 0)) / 10;
  return [
    {
      what: `requests of ${COUNT} nights, 0.3 % changed`,
      figure: String(requests),
      against: `the fewest that could tell ${least}`,
      ratio: times(requests / least),
    },
    {
      what: 'growth a night, of a thousand models, where five are kept',
      figure: kilobytes(growth(retained)),
      against: `all are kept ${kilobytes(growth(plain))}`,
      ratio: '',
    },
  ];
}

/** Shares of quotas used while work is queued, in every world. */
export async function quotas(): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const world of QUOTA_WORLDS) {
    const { lowest, refusedAWindow } = await quotaShare(world);
    figures.push({
      what: `quota: ${world.name}`,
      figure: `${(lowest * 100).toFixed(1)} % used, ${refusedAWindow.toFixed(2)} refused a window`,
      against: `at least ${world.least * 100} %, at most ${world.most429}`,
      ratio: times(lowest / world.least),
    });
  }
  return figures;
}
