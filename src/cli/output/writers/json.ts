import { json } from '../safe.ts';
import { fieldNames, objectOf, type Rows, type RowWriter } from './writer.ts';

/** One JSON array of objects. */
export function jsonWriter(): RowWriter {
  let names: string[] = [];
  let any = false;
  const more = (rows: Rows): string => {
    if (rows.length === 0) return '';
    const begun = any ? ',\n' : '[\n';
    any = true;
    return begun + rows.map((row) => json(objectOf(names, row), 2).replace(/^/gm, '  ')).join(',\n');
  };
  return {
    begin(columns, first) {
      names = fieldNames(columns);
      return more(first);
    },
    more,
    end: () => (any ? '\n]\n' : '[]\n'),
  };
}

/** One JSON object a line. */
export function jsonlWriter(): RowWriter {
  let names: string[] = [];
  const more = (rows: Rows): string => rows.map((row) => `${json(objectOf(names, row))}\n`).join('');
  return {
    begin(columns, first) {
      names = fieldNames(columns);
      return more(first);
    },
    more,
    end: () => '',
  };
}
