/** Reading records in production: nothing usable is lost, and whatever differs from the known shape is told. */
import type * as z from 'zod';
import type { JsonObject, Note } from '../model.ts';
import { isTooDeep } from './depth.ts';
import { isModelId } from './requests.ts';
import { DetailRecord, HubId } from './shapes.ts';

/** Codes of the complaints about a record. */
export const DRIFT = {
  unknown: 'hub-field-unknown',
  wrong: 'hub-field-type',
  unusable: 'hub-record-unusable',
  deep: 'hub-record-too-deep',
} as const;

/** A usable record, as it came. */
export interface HubRecord {
  /** `owner/name`, or a bare legacy name. */
  id: string;
  /** The Hub's `_id`; null where it is absent or none. */
  hubId: string | null;
  /** Untouched. */
  record: JsonObject;
  /** What in it is not as known; [] nearly always. */
  notes: Note[];
}

const cut = (value: unknown): string => (JSON.stringify(value) ?? 'undefined').slice(0, 200);

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined),
    value,
  );

const placed = (path: readonly PropertyKey[]): string => ['api', ...path.map(String)].join('.').slice(0, 120);

const unknownNotes = (record: JsonObject, path: readonly PropertyKey[], keys: readonly string[]): Note[] =>
  keys
    .slice(0, 20)
    .map((key) => ({ code: DRIFT.unknown, place: placed([...path, key]), saw: cut(at(record, [...path, key])) }));

const notesOf = (record: JsonObject, issue: z.core.$ZodIssue): Note[] =>
  issue.code === 'unrecognized_keys'
    ? unknownNotes(record, issue.path, issue.keys)
    : [{ code: DRIFT.wrong, place: placed(issue.path), saw: cut(at(record, issue.path)) }];

const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** At most so many complaints about one record; a list of 10,000 odd files is one oddity. */
const MAX_NOTES = 20;

const idOf = (json: unknown): string => (isJsonObject(json) && typeof json['id'] === 'string' ? json['id'] : '');

/** A record as read, or null with the reason for one that has no id, or too many levels, and can be no model. */
export const readRecord = (json: unknown): { record: HubRecord | null; notes: Note[] } => {
  if (isTooDeep(json)) return { record: null, notes: [{ code: DRIFT.deep, place: 'api', saw: cut(idOf(json)) }] };
  if (!isJsonObject(json) || typeof json['id'] !== 'string' || !isModelId(json['id'])) {
    return { record: null, notes: [{ code: DRIFT.unusable, place: 'api', saw: cut(json) }] };
  }
  const parsed = DetailRecord.safeParse(json);
  const notes = parsed.success ? [] : parsed.error.issues.flatMap((issue) => notesOf(json, issue)).slice(0, MAX_NOTES);
  const hubId = HubId.safeParse(json['_id']);
  return { record: { id: json['id'], hubId: hubId.success ? hubId.data : null, record: json, notes }, notes };
};

/** Complaints by code and place (array positions left out), for a run's report. */
export const countNotes = (notes: readonly Note[], into: Map<string, number> = new Map()): Map<string, number> => {
  for (const { code, place } of notes) {
    const key = `${code} ${place.replace(/\.\d+(?=\.|$)/g, '')}`;
    into.set(key, (into.get(key) ?? 0) + 1);
  }
  return into;
};
