/** A rebuild from last words beside the first load, and beside applying the whole archive, after nights of listings. */
import { rebuildFile } from '../../src/crawl/rebuild-file.ts';
import { bulkReader } from '../../src/crawl/page-reader.ts';
import type { HubSource } from '../../src/hub/source.ts';
import type { JsonObject } from '../../src/model.ts';
import { type Loaded, load } from './ingest.ts';
import { listing, type Pages, pagesOf } from './pages.ts';
import { beside, type Figure, seconds, timed, whole } from './table.ts';

const NIGHTS = 20;
/** Every so many nights all is listed again; in between, what changed. */
const WEEK = 7;
const CHANGED = 0.003;
/** Of larger indexes the rebuild after the load alone is measured: nights and the whole archive take hours. */
const LARGE = 1_000_000;

/** A page of the models that changed in a night, each with a new commit. */
function changed(pages: Pages, night: number): Pages {
  const share = Math.max(1, Math.round(pages.count * CHANGED * 1_000));
  const records = Array.from({ length: Math.ceil(share / 1_000) }, (_, n) => {
    const rows = JSON.parse(pages.body((night * 31 + n) % pages.count)) as JsonObject[];
    return rows.slice(0, Math.min(share - n * 1_000, 999)).map((row) => ({
      ...row,
      sha: `${night}`.padStart(40, 'f'),
      lastModified: new Date(Date.UTC(2026, 0, 1 + night)).toISOString(),
    }));
  });
  return { ...pages, count: records.length, body: (page) => JSON.stringify(records[page] ?? []) };
}

/** Measures both on a loaded index. */
export async function rebuilding(loaded: Loaded): Promise<Figure[]> {
  const { path, models, took } = loaded;
  const first = await timed(() => rebuildFile(path, () => {}, { reader: bulkReader() }));
  const alone: Figure = {
    what: `rebuild of ${whole(models)} models after that load`,
    figure: seconds(first.took),
    against: `first load ${seconds(took)}`,
    ...beside(first, loaded),
  };
  return models > LARGE ? [alone] : [alone, ...(await rebuildingNights(loaded))];
}

/** The same after nights, by last words and by all that is archived. */
async function rebuildingNights(loaded: Loaded): Promise<Figure[]> {
  const { path, models, took } = loaded;
  const pages = pagesOf(models);
  for (let night = 1; night <= NIGHTS; night++) {
    const isFull = night % WEEK === 0;
    const source: HubSource = listing(isFull ? pages : changed(pages, night), night);
    await load(path, source, isFull ? {} : { listing: 'auto' });
  }
  const words = await timed(() => rebuildFile(path, () => {}, { reader: bulkReader() }));
  const all = await timed(() => rebuildFile(path, () => {}, { whole: true }));
  return [
    {
      what: `rebuild after ${NIGHTS} nights, ${Math.floor(NIGHTS / WEEK)} full listings among them`,
      figure: seconds(words.took),
      against: `first load ${seconds(took)}`,
      ...beside(words, loaded),
    },
    {
      what: 'the same by every archived answer',
      figure: seconds(all.took),
      against: `last words alone ${seconds(words.took)}`,
      ...beside(all, words),
    },
  ];
}
