/** Red flags to browse, by kind. */
import { tableOf } from '../../index/table.ts';
import type { Row } from '../../index/show.ts';
import { type Html, html } from '../html.ts';
import { link, outside, withQuery } from '../links.ts';
import { AskError, page } from '../page.ts';
import { flagLink, flagWords, proof } from '../parts/model/flags.ts';
import { modelLink } from '../parts/models.ts';
import { bar, table } from '../parts/table.ts';
import { count, cut, size } from '../parts/words.ts';

interface Flags {
  flag: string | null;
  kinds: Row[];
  models: Row[];
  next: string | null;
}

const LIMIT = 50;
const LAST = Number.MAX_SAFE_INTEGER;

export const flagsPage = page<Flags>({
  path: '/flags',
  read({ statement, query }) {
    const kinds = statement('explore.sql', 'flag-kinds').all() as Row[];
    const flag = query.get('flag') || null;
    if (flag !== null && !kinds.some((kind) => kind.flag === flag))
      throw new AskError(`There is no flag of that name; there are ${kinds.map((kind) => kind.flag).join(', ')}.`);
    const [, downloads = LAST, key = LAST, after = ''] = /^(\d+)_(\d+)_([\w-]*)$/.exec(query.get('after') ?? '') ?? [];
    const place = { downloads: Number(downloads), key: Number(key) };
    const models =
      flag === null
        ? (statement('explore.sql', 'flagged').all({ ...place, after }) as Row[])
        : (statement('explore.sql', 'flagged-as').all({ ...place, flag }) as Row[]);
    return { flag, kinds, models, next: nextOf(models, flag ?? '') };
  },
  table: ({ models, next }) =>
    tableOf(['model_id', 'flag', 'severity', 'detail', 'evidence', 'downloads'], models, next !== null),
  view: (data) => ({ title: data.flag === null ? 'Red flags' : `Red flag: ${flagWords(data.flag)}`, main: main(data) }),
});

function nextOf(models: readonly Row[], flag: string): string | null {
  const last = models.length === LIMIT ? models.at(-1) : undefined;
  return last
    ? withQuery('/flags', { flag, after: `${String(last.place)}_${String(last.key)}_${String(last.flag)}` })
    : null;
}

function main({ flag, kinds, models, next }: Flags): Html {
  const most = Math.max(0, ...kinds.map((kind) => Number(kind.models)));
  const kind = kinds.find((one) => one.flag === flag);
  return html`<h1>${flag === null ? 'Red flags' : flagWords(flag)}</h1>
<p class="lead">${kind ? html`${String(kind.states)} ${outside(String(kind.source_url), 'Why that matters')}` : 'What may make a reader look twice at a card. A flag says what stands where, never why it does.'}</p>
${table('Kinds of flags', kinds, [
  {
    head: 'Flag',
    cell: (row) => html`${flagLink(row.flag)}<br><span class="soft">${String(row.states)}</span>`,
  },
  {
    head: 'Severity',
    cell: (row) => html`<span class="severity s-${String(row.severity)}">${String(row.severity)}</span>`,
  },
  { head: 'Models', figure: true, cell: (row) => html`${count(Number(row.models))}${bar(Number(row.models), most)}` },
])}
<h2>Models, the most downloaded first</h2>${table(
    'Flagged models',
    models,
    [
      {
        head: 'Model',
        cell: (row) =>
          html`${modelLink(String(row.model_id))}<br><span class="soft">${size(row.downloads)} ${row.downloads === 1 ? 'download' : 'downloads'}</span>`,
      },
      {
        head: 'Flag',
        cell: (row) => html`<span class="severity s-${String(row.severity)}">${flagWords(row.flag)}</span>`,
      },
      {
        head: 'What stands where',
        wide: true,
        cell: (row) => html`${cut(String(row.detail), 400)}${proof(String(row.model_id), row.evidence)}`,
      },
    ],
    'No model of this index has it.',
  )}
<div class="pager">${next === null ? '' : link(next, 'Next page')}</div>
<p class="soft">${link(withQuery('/flags', { flag: flag ?? '', out: 'csv' }), 'These as CSV')}</p>`;
}
