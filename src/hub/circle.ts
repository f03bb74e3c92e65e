/** Whether a listing still leads anywhere: no page twice, and now and then a model that was not on an earlier one. */
import type { Exchange } from '../model.ts';
import { errorOf } from './errors.ts';

/** Pages in a row that may hold nothing new before a listing is taken for endless. */
const PATIENCE = 5;

/** A growing set of 32-bit numbers: three million ids in 16 MB. Two ids may share a number; whole pages never do. */
const numberSet = (): ((value: number) => boolean) => {
  let slots = new Int32Array(1 << 12);
  let held = 0;
  const put = (into: Int32Array, value: number): boolean => {
    const mask = into.length - 1;
    for (let at = Math.imul(value, 0x9e3779b1) & mask; ; at = (at + 1) & mask) {
      if (into[at] === value) return false;
      if (into[at] !== 0) continue;
      into[at] = value;
      return true;
    }
  };
  return (value) => {
    if (held * 2 > slots.length) {
      const larger = new Int32Array(slots.length * 2);
      for (const one of slots) if (one !== 0) put(larger, one);
      slots = larger;
    }
    const isNew = put(slots, value || 1);
    if (isNew) held += 1;
    return isNew;
  };
};

const numberOf = (id: string): number => {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at += 1) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return hash | 0;
};

const idOf = (record: unknown): string => {
  if (typeof record !== 'object' || record === null) return '';
  return String(Reflect.get(record, '_id') ?? Reflect.get(record, 'id') ?? '');
};

/** Watches a walk: throws HubError `listing-loop` at a page that leads back, or at the fifth in a row with nothing new. */
export const circleWatch = (): ((exchange: Exchange, records: readonly unknown[], next: string | null) => void) => {
  const isNew = numberSet();
  const asked = new Set<string>();
  let stale = 0;
  return (exchange, records, next) => {
    asked.add(exchange.url);
    let fresh = 0;
    for (const record of records) if (isNew(numberOf(idOf(record)))) fresh += 1;
    stale = fresh > 0 ? 0 : stale + 1;
    if (next !== null && asked.has(next)) throw errorOf('listing-loop', exchange, { saw: 'its next page was given' });
    if (next !== null && stale >= PATIENCE)
      throw errorOf('listing-loop', exchange, { saw: `${stale} pages without a new model` });
  };
};
