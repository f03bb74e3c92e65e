/** What else is held of a model: what was read, notes, files and tags. */
import { many } from '../../../figures.ts';
import type { Row } from '../../../index/show.ts';
import { type Html, html, joined } from '../../html.ts';
import { folded, table } from '../table.ts';
import { bytes, cell, cut } from '../words.ts';
import { placeOf } from './facts.ts';

interface Besides {
  model: Row;
  notes: readonly Row[];
  files: readonly Row[];
  tags: readonly string[];
}

/** Folded away but for the state of what was read. */
export function heldBesides({ model, notes, files, tags }: Besides): Html {
  return html`<dl><dt>Read</dt><dd>card ${cell(model.card_state)}, config ${cell(model.config_state)}, files ${cell(model.files_state)}</dd><dt>Revision</dt><dd><code>${cell(model.sha)}</code></dd></dl>
${
  notes.length > 0
    ? folded(
        `${many(notes.length, 'thing')} seen and not understood`,
        table('Notes', notes.slice(0, 200), [
          { head: 'What', cell: (row) => cell(row.code) },
          { head: 'Where', cell: (row) => placeOf(String(model.id), row.place) },
          { head: 'Verbatim', cell: (row) => cut(String(row.saw), 200) },
        ]),
      )
    : ''
}
${
  files.length > 0
    ? folded(
        many(files.length, 'file'),
        table('Files', files, [
          { head: 'Path', cell: (row) => cell(row.path) },
          { head: 'Size', figure: true, cell: (row) => bytes(row.bytes) },
          {
            head: 'SHA-256',
            cell: (row) => (row.sha256 === null ? '' : html`<code>${String(row.sha256).slice(0, 16)}</code>`),
          },
        ]),
      )
    : ''
}
${
  tags.length > 0
    ? folded(
        many(tags.length, 'tag'),
        html`<p class="soft">${joined(
          tags.slice(0, 300).map((tag) => cut(tag, 80)),
          ' · ',
        )}</p>`,
      )
    : ''
}`;
}
