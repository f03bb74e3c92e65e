/** Cells of an answer as a page shows them: figures grouped, models and evidence linked. */
import { figure } from '../parts/words.ts';
import type { Cell } from '../../index/rows.ts';
import { conditionsInWords } from '../parts/conditions.ts';

export interface Shown {
  text: string;
  /** An https address; null for plain text. */
  href: string | null;
}

/** Columns that hold the name of a Hub repo. */
const REPOS: ReadonlySet<string> = new Set([
  'card',
  'closed_stated_by',
  'draft',
  'example',
  'highest_by',
  'large',
  'large_repo',
  'large_scored',
  'lowest_by',
  'model',
  'name',
  'open_model',
  'other',
  'quoted_by',
  'rival',
  'rival_stated_by',
  'small',
  'small_repo',
  'small_scored',
  'stated_by',
  'via',
]);
const REPO = /^[A-Za-z0-9][\w.-]{0,95}\/[\w.-]{1,96}$/;

/** How a cell is shown in its column. */
export function shown(column: string, cell: Cell): Shown {
  if (cell === null) return { text: '–', href: null };
  if (typeof cell === 'number') return { text: figure(cell), href: null };
  if (isAddress(column))
    return { text: cell.startsWith('https://') ? 'source' : cell, href: cell.startsWith('https://') ? cell : null };
  if (column === 'conditions') return { text: conditionText(cell), href: null };
  if (LIST.test(cell) && !GROUPED.test(cell)) return { text: cell.replaceAll(',', ', '), href: null };
  return { text: cell, href: REPOS.has(column) && REPO.test(cell) ? `https://huggingface.co/${cell}` : null };
}

/** Names that SQL has joined, which have no place to wrap. */
const LIST = /^[^\s,]{1,100}(?:,[^\s,]{1,100})+$/;
const GROUPED = /^\d{1,3}(?:,\d{3})+$/;

/** Conditions of a license are kept as JSON. */
function conditionText(cell: string): string {
  const read: unknown = cell.startsWith('{') ? JSON.parse(cell) : null;
  return typeof read === 'object' && read !== null ? conditionsInWords(read) || 'none' : cell;
}

/** Columns of addresses: evidence to click, too long to read. */
export function isAddress(column: string): boolean {
  return column === 'url' || column.endsWith('_url');
}

/** A column's heading. */
export function heading(column: string): string {
  if (column === 'url') return 'evidence';
  // `source_url` is one; that of another name is where what it names is stated.
  return column.replaceAll('_', ' ').replace(/ url$/, column === 'source_url' ? '' : ' evidence');
}
