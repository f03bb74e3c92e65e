/** The source of a card as plain text, every claim marked where it stands. */
import { archive } from '../../index/archive.ts';
import { isArchiveLeftOut } from '../../index/left-out.ts';
import type { Row } from '../../index/show.ts';
import { many } from '../../figures.ts';
import { type Html, html, type Part } from '../html.ts';
import { link, outside, to } from '../links.ts';
import { type Ask, AskError, page } from '../page.ts';
import { cut } from '../parts/words.ts';

interface Card {
  id: string;
  sha: string | null;
  lines: CardLine[];
  /** Lines that are not shown, for there are too many. */
  left: number;
  claims: Row[];
}

interface CardLine {
  text: string;
  /** Its offset in the card. */
  start: number;
}

const MOST_LINES = 6000;
const LONGEST = 4000;

export const cardPage = page<Card>({
  path: '/cards/:id{.+}',
  read: (ask) => cardOf(ask),
  view: (card) => ({ title: `Card of ${card.id}`, main: main(card), section: '/search' }),
});

function cardOf({ db, statement, params, given }: Ask): Card | null {
  const row = statement('explore.sql', 'card').get((params.id ?? '').slice(0, 300)) as Row | undefined;
  if (!row) return null;
  if (row.seq === null || row.state !== 'held')
    throw new AskError(
      `The card of ${String(row.id)} is not held (${String(row.card_state)}). "hubdex crawl --texts all" fetches cards.`,
      404,
    );
  if (isArchiveLeftOut(db))
    throw new AskError(
      `This index was published without the texts it was made from. ${String(row.id)} has its card on the Hub: ${to.hub(String(row.id))}`,
      404,
    );
  const source = archive(db).body(Number(row.seq));
  const all = given.lines(source);
  return {
    id: String(row.id),
    sha: row.sha === null ? null : String(row.sha),
    lines: all.slice(0, MOST_LINES).map(({ start, end }) => ({ text: source.slice(start, end), start })),
    left: Math.max(0, all.length - MOST_LINES),
    claims: statement('explore.sql', 'card-claims').all(row.id) as Row[],
  };
}

function main({ id, lines, left, claims }: Card): Html {
  const byLine = new Map<number, Row[]>();
  for (const claim of claims) byLine.set(Number(claim.line), [...(byLine.get(Number(claim.line)) ?? []), claim]);
  return html`<h1>${id}</h1><p class="lead">The source of its card, with ${many(claims.length, 'claim')} marked. Rest on a mark, or reach it with the Tab key, to hear what it was taken for.</p>
<p>${link(to.model(id), 'The model')} · ${link(`${to.model(id)}#claims`, 'Its claims as a table')} · ${outside(`${to.hub(id)}/blob/main/README.md?code=true`, 'This file on the Hub')}</p>
<div class="source" lang="" tabindex="0" role="region" aria-label="README.md"><ol>${lines.map(
    (
      line,
      at,
    ) => html`<li id="L${at + 1}"><a href="#L${at + 1}" aria-label="Line ${at + 1}">${at + 1}</a><span>${marked(line, byLine.get(at + 1) ?? [])}</span></li>
`,
  )}</ol></div>${left > 0 ? html`<p class="soft">${many(left, 'line')} more are not shown.</p>` : ''}`;
}

/** A line with its claims marked; claims in one place are one mark. */
function marked({ text: line, start }: CardLine, claims: readonly Row[]): Part {
  const here = claims.filter(
    (claim) =>
      Number(claim.start_at) >= start &&
      Number(claim.end_at) <= start + line.length &&
      Number(claim.end_at) > Number(claim.start_at),
  );
  const parts: Part[] = [];
  let done = 0;
  for (const claim of here) {
    const [from, until] = [Number(claim.start_at) - start, Number(claim.end_at) - start];
    if (from < done) continue;
    const same = here.filter((other) => other.start_at === claim.start_at);
    parts.push(
      cut(line.slice(done, from), LONGEST),
      html`<mark class="${String(claim.role)}" tabindex="0" title="${same.map(taken).join('\n')}">${line.slice(from, until)}<span class="hidden"> (${same.map(taken).join('; ')})</span></mark>`,
    );
    done = until;
  }
  return [...parts, cut(line.slice(done), LONGEST)];
}

function whose({ role, role_reason: reason }: Row): string {
  return reason === null ? String(role) : `${String(role)}: ${String(reason)}`;
}

/** What a mark was taken for, and why. */
function taken(claim: Row): string {
  const setting = [claim.shots === null ? null : `${String(claim.shots)}-shot`, claim.variant, claim.metric]
    .filter((part) => part !== null)
    .join(', ');
  return cut(
    `${String(claim.benchmark ?? claim.label)} ${String(claim.value_text)} of ${String(claim.subject)} (${whose(claim)}), ${setting === '' ? 'no setting stated' : setting}; read from ${String(claim.source_kind)}`,
    300,
  );
}
