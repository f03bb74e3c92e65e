/** Figures and days as people read them; what is not known is a dash that says so. */
import { type Html, html } from '../html.ts';
import { many } from '../../figures.ts';
import { short } from '../charts/scale.ts';
import type { Cell } from '../../index/rows.ts';

/** For what is not known. */
export const UNKNOWN: Html = html`<span class="none" title="not known">–</span>`;

// Made once: a page has hundreds of figures, and making a format takes longer than using it.
const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const TENTHS = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

/** `1,234,567`. */
export function count(value: number): string {
  return WHOLE.format(value);
}

/** `8.03B` parameters; tokens are counted by 1024 where they are such powers. */
export function size(value: Cell | undefined): Html {
  return typeof value === 'number' ? html`<span title="${count(value)}">${short(value)}</span>` : UNKNOWN;
}

/** Downloads of many models: nought is also what a sum of unknown ones comes to. */
export function downloadsOfAll(value: Cell | undefined): Html {
  return size(value === 0 ? null : value);
}

/** `128k` tokens, `1M`: counted by 1024 where they are such powers. */
export function tokens(value: Cell | undefined): Html {
  if (typeof value !== 'number') return UNKNOWN;
  const thousand = value % 1024 === 0 ? 1024 : 1000;
  const [unit, name] = value >= thousand ** 2 ? [thousand ** 2, 'M'] : value >= thousand ? [thousand, 'k'] : [1, ''];
  return html`<span title="${count(value)} tokens">${Number((value / unit).toPrecision(3))}${name}</span>`;
}

/** `16.1 GB`, in powers of 1000 as the Hub counts. */
export function bytes(value: Cell | undefined): Html {
  if (typeof value !== 'number') return UNKNOWN;
  return html`<span title="${count(value)} bytes">${inBytes(value)}</span>`;
}

const BYTES: readonly (readonly [number, string])[] = [
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'kB'],
];

/** The same as plain text. */
export function inBytes(value: number): string {
  const [unit, name] = BYTES.find(([least]) => value >= least) ?? [1, 'B'];
  return `${Number((value / Number(unit)).toPrecision(3))}\u00a0${name}`;
}

/** `2026-08-10`. */
export function day(value: Cell | undefined): Html {
  return typeof value === 'string' ? html`<time datetime="${value}">${value.slice(0, 10)}</time>` : UNKNOWN;
}

/** That stored counts are older than the index, where they are. */
export function countedBefore(behind: number): string {
  return behind > 0 ? `Counted before the last ${many(behind, 'change')}.` : '';
}

/** Any cell: figures grouped, text cut where nobody would read on. */
export function cell(value: Cell | undefined): Html {
  if (value === null || value === undefined) return UNKNOWN;
  return typeof value === 'number' ? html`${figure(value)}` : html`${cut(value, 300)}`;
}

/** A figure as a table shows it. */
export function figure(value: number): string {
  return Math.abs(value) < 10_000 ? String(Number(value.toPrecision(6))) : TENTHS.format(value);
}

/** Text of at most so many letters. */
export function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
