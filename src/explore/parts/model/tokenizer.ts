/** A model's tokenizer, and who shares it. */
import type { Row } from '../../../index/show.ts';
import { type Html, html } from '../../html.ts';
import { modelLink } from '../models.ts';
import { table } from '../table.ts';
import { cell, size } from '../words.ts';

interface Tokenizer {
  tokenizer: Row | null;
  peers: readonly Row[];
  drafts: readonly Row[];
}

/** Its tokenizer, models with the same, and those small enough to draft for it. */
export function tokenizerSection({ tokenizer: one, peers, drafts }: Tokenizer): Html {
  if (one === null) return html`<p class="empty">No tokenizer is held of it.</p>`;
  const known = html`<dl><dt>Class</dt><dd>${cell(one.class)}</dd><dt>Vocabulary</dt><dd>${cell(one.vocab_size)}</dd><dt>Fingerprint</dt><dd><code>${cell(one.fingerprint)}</code></dd></dl>`;
  // Without a fingerprint nobody was looked for, which is another answer than that nobody was found.
  if (one.fingerprint === null)
    return html`${known}<p class="empty">Of its tokenizer too little is held to tell who shares it.</p>`;
  return html`${known}
<div class="columns"><section><h3>Others with the same tokenizer</h3>${few('Peers', peers, 'None in this index.')}</section><section><h3>Small ones that could draft for it</h3>${few('Draft partners', drafts, 'None five times smaller with the same tokenizer.')}</section></div>`;
}

function few(name: string, rows: readonly Row[], empty: string): Html {
  return table(
    name,
    rows,
    [
      { head: 'Model', cell: (row) => modelLink(String(row.id)) },
      { head: 'Parameters', figure: true, cell: (row) => size(row.parameters) },
      { head: 'Downloads', figure: true, cell: (row) => size(row.downloads) },
    ],
    empty,
  );
}
