/** How a model was before: what changed of it between crawls, and how much it was used. */
import type { Row } from '../../../index/show.ts';
import { many } from '../../../figures.ts';
import { svgs } from '../../charts/svg.ts';
import { type Html, html } from '../../html.ts';
import { picture } from '../picture.ts';
import { folded, table } from '../table.ts';
import { cell, day, size } from '../words.ts';

interface History {
  model: Row;
  /** Of the view `changes`, the oldest first. */
  changes: readonly Row[];
  /** Of the view `usage_history`, the oldest first. */
  usage: readonly Row[];
}

/** Changes and use, the latest first. */
export function historySection({ model, changes, usage }: History): Html {
  return html`<dl><dt>Seen</dt><dd>${day(model.first_seen_at)} to ${day(model.last_seen_at)}</dd>${typeof model.once === 'string' ? html`<dt>Once called</dt><dd>${model.once}</dd>` : ''}</dl>
${changed(changes)}${used(usage)}`;
}

function changed(changes: readonly Row[]): Html {
  if (changes.length === 0) return html`<p class="soft">No change was seen since.</p>`;
  return table('Changes', changes.toReversed().slice(0, 200), [
    { head: 'What', cell: (row) => cell(row.field) },
    { head: 'Was', cell: (row) => cell(row.old_value) },
    { head: 'Is', cell: (row) => cell(row.new_value) },
    { head: 'Last known before', cell: (row) => day(row.seen_from) },
    { head: 'Seen', cell: (row) => day(row.seen_at) },
    { head: 'Repo changed, says the Hub', cell: (row) => day(row.hub_time) },
  ]);
}

/** A line from two samples on; the figures behind it are there to be read. */
function used(usage: readonly Row[]): Html | '' {
  if (usage.length === 0) return '';
  const rows = table('Downloads and likes over time', usage.toReversed().slice(0, 200), [
    { head: 'Seen', cell: (row) => day(row.seen_at) },
    { head: 'Downloads in 30 days', figure: true, cell: (row) => size(row.downloads) },
    { head: 'Likes', figure: true, cell: (row) => size(row.likes) },
  ]);
  return html`<h3>Use</h3>${drawn(usage)}${folded(many(usage.length, 'sample'), rows)}`;
}

function drawn(usage: readonly Row[]): Html | '' {
  const points = usage.flatMap(({ seen_at, downloads }) =>
    typeof downloads === 'number'
      ? [{ x: Date.parse(String(seen_at)), y: downloads, label: String(seen_at).slice(0, 10), series: null }]
      : [],
  );
  if (points.length < 2) return '';
  const marks = {
    kind: 'lines',
    xName: 'seen',
    yName: 'downloads in 30 days',
    dated: true,
    log: false,
    points,
  } as const;
  return picture(svgs(marks, 'Downloads over time'), 'Downloads over time');
}
