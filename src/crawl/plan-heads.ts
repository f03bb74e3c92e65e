/** What reading heads of weight files would ask for. */
import type { HubSource } from '../hub/source.ts';
import type { Sqlite } from '../index/open.ts';
import { headFormat } from '../weight-head.ts';
import { worth } from './deserving.ts';
import { planHead } from './heads-pass.ts';
import { type PlannedPass, readingMeans, unlisted } from './planned.ts';
import type { CrawlOptions } from './run.ts';

/** A redirect and the bytes. */
const HOPS = 2;
/** Nearly every GGUF file has its vocabulary beyond what is asked for at first, so that it is asked twice. */
const MOST_TIMES = 2;

/** Plans the pass, at most so many requests. Which sources will disagree is not known of a Hub that is not listed. */
export function planHeads(
  db: Sqlite,
  source: Pick<HubSource, 'hadToken'>,
  { scope, headers = 'none' }: CrawlOptions,
  page: number,
): PlannedPass[] {
  if (headers === 'none') return [];
  const base = { pass: 'headers', bucket: 'resolvers' } as const;
  const models = worth(db, scope, headers);
  if (models.length === 0 && headers !== 'doubted') {
    const { requests, certainty, why } = unlisted(scope, headers, page);
    return [{ ...base, requests: requests * HOPS * MOST_TIMES, certainty, why }];
  }
  const means = readingMeans(db, source);
  const due = models.flatMap((stored) => planHead(means, stored).ask);
  const twice = due.filter(({ path }) => headFormat(path) === 'gguf').length;
  const why = `the heads of ${due.length} weight files, two hops each, those of ${twice} GGUF files asked for twice`;
  return [{ ...base, requests: (due.length + twice * (MOST_TIMES - 1)) * HOPS, certainty: 'at most', why }];
}
