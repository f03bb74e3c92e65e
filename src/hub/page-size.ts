/** How many records to ask for in one page: as many as the server gives, fewer where it cannot. */
import { isHubError } from './errors.ts';

/** Below this a page that is slow to come is not halved further: the trouble is then not its size. */
const SMALLEST_SLOW = 25;
/** Pages of a size that came through before a larger one is tried again. */
const PATIENCE = 16;

export const limitOf = (url: string): number => Number(new URL(url).searchParams.get('limit')) || 0;

export const withLimit = (url: string, limit: number): string => {
  const parsed = new URL(url);
  if (limit === limitOf(url)) return url;
  parsed.searchParams.set('limit', String(limit));
  return parsed.href;
};

/** Why a smaller page may come through where this one did not. */
type Trouble = 'refused' | 'slow' | 'large';

/** What an answer says of a page's size; null when it says nothing. A 400 must speak of the limit: others are about the cursor. */
const troubleOf = (error: unknown): Trouble | null => {
  if (isHubError(error, 'too-large')) return 'large';
  if (isHubError(error, 'server', 'timeout')) return 'slow';
  return isHubError(error, 'request-refused') && /\blimit\b/i.test(error.saw) ? 'refused' : null;
};

/** The limit to ask for after such an error; null when a smaller page would not help. */
export const smallerLimit = (limit: number, error: unknown): number | null => {
  const trouble = troubleOf(error);
  const half = Math.floor(limit / 2);
  if (trouble === null || half < 1) return null;
  return trouble === 'slow' && half < SMALLEST_SLOW ? null : half;
};

/** The size of pages over a walk. */
export interface PageSize {
  /** A page of this limit came: the limit to ask for next. */
  came(limit: number): number;
  /** A page of this limit did not. */
  failed(limit: number, error: unknown): void;
}

/**
 * Grows back after it was halved: at once where one fat record was the reason, after some pages where the server was
 * slow, never where it refused the size, of which `onRefused` is told.
 */
export const pageSize = (wanted: number, onRefused: (limit: number) => void = () => undefined): PageSize => {
  let ceiling = wanted;
  let since = PATIENCE;
  return {
    came(limit) {
      since += 1;
      return since < PATIENCE ? limit : Math.min(ceiling, Math.max(1, limit) * 2);
    },
    failed(limit, error) {
      const trouble = troubleOf(error);
      if (trouble === 'slow') since = 0;
      if (trouble !== 'refused') return;
      ceiling = Math.min(ceiling, Math.floor(limit / 2));
      onRefused(ceiling);
    },
  };
};
