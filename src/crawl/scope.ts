import { TASKS } from '../rules/tasks.ts';

/** How many of a scope's models deserve a pass: none, the most downloaded N, or all. */
export type Depth = { top: number } | 'none' | 'all';

/** How many deserve a look into their weight files: as for other passes, or those whose facts disagree. */
export type HeadDepth = Depth | 'doubted';

/** What a crawl is about. Filters are the Hub's own; `null` means "not filtered". */
export interface Scope {
  author: string | null;
  task: string | null;
  filters: readonly string[];
  search: string | null;
  /** The most downloaded N models only; null for the whole scope. */
  limit: number | null;
}

/** The name under which a scope's cursor is kept. */
export function scopeKey(scope: Scope): string {
  const parts = [
    scope.author && `author=${scope.author.toLowerCase()}`,
    scope.task && `task=${scope.task}`,
    ...[...scope.filters].sort().map((filter) => `filter=${filter}`),
    scope.search && `search=${scope.search.toLowerCase()}`,
    scope.limit && `limit=${scope.limit}`,
  ].filter(Boolean);
  return parts.length === 0 ? 'whole Hub' : parts.join(' ');
}

/**
 * Whether a model missing from a full pass over the scope can be a model that is gone: only where membership cannot
 * change by an edit. A model leaves a task or a tag without leaving the Hub.
 */
export function membershipIsFixed(scope: Scope): boolean {
  return scope.task === null && scope.filters.length === 0 && scope.search === null && scope.limit === null;
}

/** Tasks of language models, which details and texts are for unless a scope says otherwise. */
export const DEFAULT_TASKS: readonly string[] = TASKS.filter((task) => task.languageModel).map((task) => task.id);
