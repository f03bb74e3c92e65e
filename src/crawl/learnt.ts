/** What a crawl makes of what is known of the Hub: how it is asked with the fewest requests. */
import { probe, type Finding, type ProbeSubjects, type Question } from '../hub/probe.ts';
import { LARGEST_LIMIT } from '../hub/requests.ts';
import { nextOf } from '../hub/list-page.ts';
import type { HubSource } from '../hub/source.ts';
import type { TextRoute } from '../hub/texts.ts';
import { known, learn } from '../index/knowledge.ts';
import type { Sqlite } from '../index/open.ts';
import { preparedFrom } from '../index/statements.ts';
import type { Exchange } from '../model.ts';

const PAGE_LIMIT: Question = 'page-limit';

/** Twice what is known to be given: a page of more could not be had whole, since it has more bytes than an answer may. */
const MOST = 2 * LARGEST_LIMIT;

/** Records to ask for in a page: as many as the Hub is known to give, but no more than a page can hold. */
export function largestPage(db: Sqlite, now: Date): number {
  return Math.min(MOST, known<number | null>(db, PAGE_LIMIT, now)?.value ?? LARGEST_LIMIT);
}

/** Keeps that the Hub refused larger pages. */
export function learnPageLimit(db: Sqlite, limit: number, now: Date): void {
  learn(db, PAGE_LIMIT, { value: limit, saw: 'a crawl was refused larger ones' }, now);
}

/** The quota that files are debited to under the redirect that all of them have. */
const FILES = 'resolvers';

/** How to ask for texts: without the redirect where that is known to halve what they cost. */
export function textRoute(db: Sqlite, now: Date): TextRoute {
  return known<string | null>(db, 'raw' satisfies Question, now)?.value === FILES ? 'raw' : 'resolve';
}

/** Settles what is uncertain of the Hub by six requests at most, and keeps it. Throws HubError where nothing answers. */
export async function learnByProbe(db: Sqlite, source: HubSource, now: Date): Promise<Finding[]> {
  const findings = await probe(source, subjects(db), now);
  for (const { question, ...told } of findings) learn(db, question, told, now);
  return findings;
}

function subjects(db: Sqlite): ProbeSubjects {
  const statement = preparedFrom(db, 'doctor.sql');
  const repo = statement('probe-repo').get() as ProbeSubjects['repo'] | undefined;
  const page = statement('oldest-page').get() as (Omit<Exchange, 'headers'> & { headers: string }) | undefined;
  const url = page && nextOf({ ...page, headers: JSON.parse(page.headers) as Record<string, string> });
  return { repo: repo ?? null, cursor: page && url ? { url, at: page.at } : null };
}
