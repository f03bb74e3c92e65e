/** What changed verdicts: between which crawls, from what to what, and which rows moved. */
import type { Moved, Stood } from '../../lessons/verdicts.ts';
import { many } from '../../figures.ts';
import { type Html, html, type Part } from '../html.ts';
import { link, to } from '../links.ts';
import { answerTable } from './answer-table.ts';
import { folded } from './table.ts';
import { verdictMark } from './verdicts.ts';
import { day, UNKNOWN } from './words.ts';

/** A statement with the verdicts that crawls kept of it, the oldest first. */
interface Kept {
  id: string;
  lesson: number;
  text: string;
  stood: readonly Stood[];
}

/** All changes, the latest first; where there are none, why. */
export function changesSection(statements: readonly Kept[]): Html {
  const all = statements.flatMap((one) => one.stood.slice(1).map((now, at) => ({ one, was: one.stood[at], now })));
  const sorted = all.toSorted((a, b) => b.now.since_crawl - a.now.since_crawl);
  return html`<h2>What changed</h2>${sorted.length === 0 ? html`<p class="empty">${unchanged(statements)}</p>` : sorted.map(({ one, was, now }) => change(one, was, now))}`;
}

function unchanged(statements: readonly Kept[]): string {
  const crawls = statements.flatMap(({ stood }) => stood.flatMap((one) => [one.since_crawl, one.until_crawl]));
  const [first, last] = [Math.min(...crawls), Math.max(...crawls)];
  if (crawls.length === 0) return 'No verdict of a crawl is kept here yet: each crawl that ends keeps them.';
  if (first === last) return `Verdicts are kept since crawl ${first}: changes show from the next one on.`;
  return `No verdict has changed from crawl ${first} to crawl ${last}.`;
}

function change({ id, lesson, text }: Kept, was: Stood | undefined, now: Stood): Html | '' {
  if (!was) return '';
  const by =
    was.hubdex === now.hubdex
      ? ''
      : html` Decided by hubdex ${now.hubdex}, before by ${was.hubdex}: its rules may have moved it, not the Hub.`;
  return html`<section class="card"><p>${verdictMark(was.verdict)} → ${verdictMark(now.verdict)} ${link(to.lesson(lesson, id), html`“${text}”`)}</p>
<p class="soft">${was.verdict} until crawl ${was.until_crawl} (${day(was.until)}), ${now.verdict} since crawl ${now.since_crawl} (${day(now.since)}).${by}</p>
<dl><dt>Before</dt><dd>${was.sentence}</dd><dt>Since</dt><dd>${now.sentence}</dd></dl>${now.moved === null ? '' : movedRows(now.moved)}</section>
`;
}

function movedRows({ columns, gone, come, total }: Moved): Html {
  if (total === 0)
    return html`<p class="soft">The rows that decide are the same; what they are held against moved.</p>`;
  const rows = (name: string, some: Moved['come']): Part =>
    some.length === 0 ? '' : html`<h3>${name}</h3>${answerTable(name, { columns, rows: some, cut: false })}`;
  const left = total - gone.length - come.length;
  return folded(
    `${many(total, 'deciding row')} moved`,
    html`${rows('No longer so', gone)}${rows('Came', come)}${left > 0 ? html`<p class="soft">And ${left} more.</p>` : ''}`,
  );
}

/** The crawl after which a statement first had the verdict that it has. */
export function since(verdict: string, last: Stood | undefined): Html {
  return last?.verdict === verdict
    ? html`crawl ${last.since_crawl}<br><span class="soft">${day(last.since)}</span>`
    : UNKNOWN;
}
