/** Full-text search over ids, tags and card text. The table keeps no text: it is found here and read from the index. */
import type { Sqlite } from './open.ts';
import type { Cell } from './rows.ts';
import { preparedFrom } from './statements.ts';

/** One search result, best first. */
export type Found = Record<
  'id' | 'family' | 'generation' | 'parameters' | 'license' | 'task' | 'downloads' | 'likes' | 'gone_at',
  Cell
>;

/** A model's texts to be found by. */
export interface Searchable {
  model: number;
  id: string;
  tags: string;
  card: string;
}

export interface SearchWriter {
  /** Makes a new model findable. */
  add(texts: Searchable): void;
  /** Makes a model findable as it is now, no longer as it was. */
  remember(texts: Searchable): void;
}

/** Fills the full-text table of an open index inside the caller's transaction. */
export function searchWriter(db: Sqlite): SearchWriter {
  const statement = preparedFrom(db, 'search.sql');
  const add = ({ model, id, tags, card }: Searchable): void =>
    void statement('remember').run(model, separated(id), tags, card);
  return {
    add,
    remember(texts) {
      statement('forget').run(texts.model);
      add(texts);
    },
  };
}

/** Ids are words joined by signs and case: `Qwen2.5-Coder_7B` is also found as `qwen2 5 coder 7b`. */
export function separated(id: string): string {
  return `${id} ${id.replace(/([a-z])([A-Z])/g, '$1 $2')}`;
}

/**
 * Models whose id, tags or card hold all the words of `query`; words in double quotes stay together, `word*` is a
 * prefix. Any other sign is read as a blank, so that no query is an error.
 */
export function findModels(db: Sqlite, query: string, limit: number): Found[] {
  const match = matchExpression(query);
  if (match === '') return [];
  return preparedFrom(db, 'search.sql')('find').all(match, limit) as Found[];
}

/** A person's query as an FTS5 expression: every word quoted, so that FTS5's own operators stay words. */
export function matchExpression(query: string): string {
  const phrases = query.slice(0, 1000).match(/"[^"]*"|[^\s"]+/g) ?? [];
  return phrases.map(phrase).filter(Boolean).join(' ');
}

function phrase(word: string): string {
  const prefix = word.endsWith('*') ? '*' : '';
  const plain = word.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain === '' ? '' : `"${plain}"${prefix}`;
}
