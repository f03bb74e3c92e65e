/** A page in the form that is asked for. */
import type { Context } from 'hono';
import { type Ask, AskError, type Page, type View } from '../page.ts';
import { document } from '../parts/document.ts';
import type { Stopwatch } from './stopwatch.ts';

export type Kind = 'html' | 'json' | 'csv';

/** Reads a page and writes it down. @throws AskError where there is no such thing */
export async function rendered(page: Page<object>, ask: Ask, kind: Kind, spent: Stopwatch): Promise<string> {
  const data = await (page.waits ? page.read(ask) : ask.db.transaction(() => page.read(ask))());
  spent.lap('read');
  if (data === null) throw new AskError('The index has nothing of that name.', 404);
  const text = written(page, data, ask, kind);
  spent.lap('write');
  return text;
}

function written(page: Page<object>, data: object, ask: Ask, kind: Kind): string {
  if (kind === 'json') return `${JSON.stringify(page.json?.(data) ?? data, null, 1)}\n`;
  if (kind === 'csv' && page.table) return ask.given.csv(page.table(data));
  return asDocument(page.view(data, ask), ask);
}

function asDocument(view: View, ask: Ask): string {
  return document(view, { statement: ask.statement, path: ask.path, query: ask.query }).text;
}

/** What each form is called. */
export const TYPE: Readonly<Record<Kind, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** The form that a page is asked for. @throws AskError where it has none of it */
export function kindOf(context: Context, page: Page<object>): Kind {
  const asked = context.req.query('out') ?? 'html';
  if (!Object.hasOwn(TYPE, asked) || (asked === 'csv' && !page.table))
    throw new AskError(
      `This page is not to be had as "${asked.slice(0, 20)}": give html, json${page.table ? ' or csv' : ''}.`,
    );
  return askedKind(context);
}

/** `?out=` decides, else what the reader's program asks for. */
export function askedKind(context: Context): Kind {
  const asked = context.req.query('out');
  if (asked === 'csv' || asked === 'json' || asked === 'html') return asked;
  const accept = context.req.header('accept') ?? '';
  return accept.includes('application/json') && !accept.includes('text/html') ? 'json' : 'html';
}
