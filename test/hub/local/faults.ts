/** The faults a Hub can show, and which request or row each one strikes. Deterministic for a seed. */
import { createHash } from 'node:crypto';
import type { HubRequest } from './request.ts';

/** Faults of one answer. `cut-json`, `html` and `wrong-json` strike API answers only: a text has no shape to break. */
export const WIRE_FAULTS = [
  '429', // small, `RateLimit` r=0 with a short t
  '429-bare', // small, without any rate header
  '429-html', // a 52 KB HTML page, no Retry-After; `RateLimit` still says t
  '429-other', // another limiter: `RateLimit` still has requests left
  '500',
  '502',
  '503',
  '504',
  'cut', // content-length promises more than is sent, then the socket is destroyed
  'cut-json', // half of the JSON, correctly framed
  'drip', // the true answer, a byte at a time
  'hang', // never answered
  'html', // an HTML page with status 200 where JSON is due
  'reset', // TCP reset instead of an answer
  'wrong-json', // well-formed JSON of another shape
] as const;
export type WireFault = (typeof WIRE_FAULTS)[number];

/** Faults of listings. The last three begin with the second pass: the second time a listing is begun anew. */
const ROW_FAULTS = [
  'cut-listing', // a page without `Link` although more would follow
  'duplicate', // a row of one page stands on the next page again
  'missing', // a row is skipped and never appears
  'wrong-types', // a row whose values have other types than they should
  'changed', // another likes, sha and lastModified
  'rename', // a new id for the same _id; the old id redirects
  'vanish', // no longer listed; its details answer 401
] as const;
export type RowFault = (typeof ROW_FAULTS)[number];
export const FAULT_KINDS = [...WIRE_FAULTS, ...ROW_FAULTS] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** A fault and what it strikes: any of `rate`, `at`, `ids`, `when` that is given selects. */
export interface Fault {
  kind: FaultKind;
  /** Share of requests (or of row ids) struck, 0 to 1. */
  rate?: number;
  /** Ordinals of requests (of `cut-listing`: page numbers), from 1. */
  at?: readonly number[];
  /** Model ids, for row faults. */
  ids?: readonly string[];
  when?: (request: HubRequest) => boolean;
  /** Strike at most so many requests. */
  times?: number;
}

export interface FaultPlan {
  /** The fault of this request, or null; the first of the list that selects it. */
  wire(request: HubRequest): WireFault | null;
  /** Whether a row fault strikes the row of this id: the same answer however often it is asked. */
  strikes(kind: RowFault, id: string): boolean;
  cutsListing(page: number): boolean;
  /** Whether any row fault is planned, so that untouched pages can be sent as they are. */
  touchesRows: boolean;
}

/** A number in [0, 1) that depends on nothing but its arguments. */
export function chance(seed: number, ...parts: readonly (string | number)[]): number {
  const digest = createHash('sha1')
    .update([seed, ...parts].join('\n'))
    .digest();
  return digest.readUInt32BE(0) / 2 ** 32;
}

const isWire = (kind: FaultKind): kind is WireFault => (WIRE_FAULTS as readonly string[]).includes(kind);
const JSON_ONLY: ReadonlySet<FaultKind> = new Set<FaultKind>(['cut-json', 'html', 'wrong-json']);

/** Makes the plan. A rate is drawn from seed, target and attempt, so that concurrency does not change it. */
export function planFaults(faults: readonly Fault[], seed: number): FaultPlan {
  const struck = new Map<Fault, number>();
  const rows = faults.filter((fault) => !isWire(fault.kind));
  const selects = (fault: Fault, request: HubRequest): boolean =>
    !(JSON_ONLY.has(fault.kind) && request.bucket !== 'api') &&
    (struck.get(fault) ?? 0) < (fault.times ?? Infinity) &&
    ((fault.at?.includes(request.ordinal) ?? false) ||
      (fault.when?.(request) ?? false) ||
      chance(seed, fault.kind, request.target, request.attempt) < (fault.rate ?? 0));
  const ofKind = (kind: RowFault) => rows.filter((fault) => fault.kind === kind);
  return {
    wire(request) {
      const fault = faults.find((one) => isWire(one.kind) && selects(one, request));
      if (fault === undefined) return null;
      struck.set(fault, (struck.get(fault) ?? 0) + 1);
      return isWire(fault.kind) ? fault.kind : null;
    },
    strikes: (kind, id) =>
      ofKind(kind).some((f) => (f.ids?.includes(id) ?? false) || chance(seed, kind, id) < (f.rate ?? 0)),
    cutsListing: (page) =>
      ofKind('cut-listing').some((f) => (f.at?.includes(page) ?? false) || chance(seed, 'cut', page) < (f.rate ?? 0)),
    touchesRows: rows.length > 0,
  };
}
