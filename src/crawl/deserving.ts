import { deserving } from '../index/due.ts';
import type { Sqlite } from '../index/open.ts';
import type { StoredModel } from '../index/stored.ts';
import { DOUBTS } from '../rules/doubts.ts';
import { DEFAULT_TASKS, type HeadDepth, type Scope } from './scope.ts';

/**
 * The models of a scope that a pass is for, most downloaded first. Where the scope names no task, a top N is of the
 * tasks of language models; `all` means all, `doubted` those of whose size or weights the sources disagree.
 */
export function worth(db: Sqlite, scope: Scope, depth: HeadDepth): StoredModel[] {
  if (depth === 'none') return [];
  const { author, task, filters, search, limit } = scope;
  const top = typeof depth === 'string' ? limit : Math.min(depth.top, limit ?? depth.top);
  const isNarrow = author !== null || task !== null || filters.length > 0 || search !== null;
  return deserving(db, {
    author,
    task,
    filters,
    search,
    top,
    tasks: isNarrow || depth === 'all' ? null : DEFAULT_TASKS,
    notes: depth === 'doubted' ? DOUBTS : null,
  });
}
