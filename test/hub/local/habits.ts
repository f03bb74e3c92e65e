/** Ways in which nobody knows what the true Hub does: each can be had. */
import type { Bucket } from './request.ts';

export interface Habits {
  /** `direction=1` is followed for `createdAt`; else refused. */
  ascending: boolean;
  /** Answers of the API that the client holds are 304. */
  conditional: boolean;
  /** What `/raw/` is debited to. */
  rawBucket: Bucket;
  /** Files in one page of a tree. */
  treePage: number;
  /** Cursors are refused, as if they had grown old. */
  cursorsExpire: boolean;
}

/** As this Hub was before anybody asked. */
export const HABITS: Habits = {
  ascending: false,
  conditional: false,
  rawBucket: 'resolvers',
  treePage: 1_000,
  cursorsExpire: false,
};
