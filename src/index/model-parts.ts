/** The rows that hang on a model's own: facts, tags, weights, claims, parents, license, tokenizer, architecture. */
import type { Statement } from 'better-sqlite3';
import type { Run } from './counted.ts';
import type { ModelRows } from './rows.ts';
import { tagNumbers } from './tags.ts';

const PARTS = ['model-tags', 'weights', 'claims', 'edges', 'license', 'tokenizer', 'shape', 'inherited'] as const;

/** Writes them for a model by its key. */
export interface ModelParts {
  insert(key: number, rows: ModelRows): void;
  delete(key: number): void;
}

/** The parts of the models of an open index. */
export function modelParts(statement: (name: string) => Statement, run: Run): ModelParts {
  const tagNumber = tagNumbers(statement, run);
  return {
    insert(key, rows) {
      run('insert-facts', key, rows.facts, rows.notes);
      if (rows.tags.length > 0) run('insert-model-tags', key, JSON.stringify(rows.tags.map(tagNumber)));
      rows.weights.forEach((cells, place) => run('insert-weights', key, place, ...cells));
      rows.claims.forEach((cells, place) => run('insert-claim', key, place, ...cells));
      for (const cells of rows.edges) run('insert-edge', key, ...cells);
      if (rows.license) run('insert-license', key, ...rows.license);
      if (rows.tokenizer) run('insert-tokenizer', key, ...rows.tokenizer);
      if (rows.shape) run('insert-shape', key, ...rows.shape);
    },
    delete(key) {
      for (const what of ['subjects', 'standings']) statement(`loosen-${what}`).run(key);
      for (const part of PARTS) run(`delete-${part}`, key);
    },
  };
}
