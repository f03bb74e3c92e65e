import type { Scope } from '../../src/crawl/scope.ts';

/** The scope of a crawl that nothing narrows. */
export const WHOLE_HUB: Scope = { author: null, task: null, filters: [], search: null, limit: null };
