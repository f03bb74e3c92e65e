/** In which weights a model can be had, what they take, and how to get them. */
import type { Row } from '../../../index/show.ts';
import { many } from '../../../figures.ts';
import { type Html, html } from '../../html.ts';
import type { CacheRow, Hardware } from '../../page.ts';
import { modelLink } from '../models.ts';
import { folded, table } from '../table.ts';
import { bytes, cell, inBytes, UNKNOWN } from '../words.ts';

export interface WeightsShown {
  id: string;
  options: readonly Row[];
  cache: CacheRow | null;
  hardware: Hardware;
}

/** Tokens that the cache is counted for. */
const TOKENS = 8192;
const OPEN = 14;

/** Sets of weights, its own first, then those of repos that repackage it. */
export function weightsSection(shown: WeightsShown): Html {
  const options = alike(shown.options);
  const own = options.filter((row) => row.repo_id === shown.id);
  const other = options.filter((row) => row.repo_id !== shown.id);
  const [first, rest] = [other.slice(0, OPEN), other.slice(OPEN)];
  return html`${shown.options.length > 0 ? html`<p class="note">${cacheNote(shown)}</p>` : ''}
${weightTable('Its own weights', own, shown, 'It holds no weights that the index knows of.')}
${other.length > 0 ? html`<h3>Repackaged by others</h3>${weightTable('Repackaged by others', first, shown, '')}` : ''}
${rest.length > 0 ? folded(`${rest.length} more sets`, weightTable('More repackaged weights', rest, shown, '')) : ''}`;
}

/** Sets that nothing tells apart, such as the checkpoints of a training, as one row with their number. */
function alike(options: readonly Row[]): Row[] {
  const rows = new Map<string, Row & { sets: number }>();
  for (const row of options) {
    const name = JSON.stringify([row.repo_id, row.format, row.level, row.bits_per_weight, row.bytes]);
    rows.set(name, { ...row, sets: (rows.get(name)?.sets ?? 0) + 1 });
  }
  return [...rows.values()];
}

function cacheNote({ cache, hardware }: WeightsShown): string {
  const with8k =
    cache === null
      ? 'without a cache, for no config.json tells how large it is'
      : `with the cache of ${TOKENS.toLocaleString('en')} tokens at 16 bits (${inBytes(hardware.total(0, cache, TOKENS) - hardware.total(0, null, TOKENS))})`;
  return `"Needs" is the files and the buffers of a runtime, ${with8k}; "fits" names the smallest of some common devices that has the room.`;
}

function weightTable(name: string, rows: readonly Row[], shown: WeightsShown, empty: string): Html {
  return table(
    name,
    rows,
    [
      {
        head: 'Weights',
        cell: (row) =>
          html`<strong>${cell(row.format)}</strong> ${row.level === null ? '' : cell(row.level)}${row.sets === 1 ? '' : html` <span class="soft">${many(Number(row.sets), 'set')} of files</span>`}${row.repo_id === shown.id ? '' : html`<br>${modelLink(String(row.repo_id))}`}`,
      },
      { head: 'Bits a weight', figure: true, cell: (row) => cell(row.bits_per_weight) },
      {
        head: 'Files',
        figure: true,
        cell: (row) => html`${row.computed === 1 && row.bytes !== null ? '~' : ''}${bytes(row.bytes)}`,
      },
      {
        head: 'Needs',
        figure: true,
        cell: (row) =>
          typeof row.bytes === 'number' ? bytes(shown.hardware.total(row.bytes, shown.cache, TOKENS)) : UNKNOWN,
      },
      { head: 'Fits', cell: (row) => fits(row, shown) },
      { head: 'Get it', cell: (row) => html`<code>${command(row)}</code>` },
    ],
    empty,
  );
}

function fits(row: Row, { hardware, cache }: WeightsShown): Html | string {
  if (typeof row.bytes !== 'number') return UNKNOWN;
  const total = hardware.total(row.bytes, cache, TOKENS);
  return hardware.devices.find(({ usable }) => usable >= total)?.name ?? 'none of them';
}

/** A command of the tool that reads this format; names of repos hold no sign that a shell acts on, but are quoted all the same. */
function command({ repo_id, format, level }: Row): string {
  const repo = String(repo_id);
  if (!/^[\w.-]+(\/[\w.-]+)?$/.test(repo)) return '';
  return format === 'gguf'
    ? `llama-server -hf ${repo}${typeof level === 'string' && /^[\w.-]+$/.test(level) ? `:${level}` : ''}`
    : `hf download ${repo}`;
}
