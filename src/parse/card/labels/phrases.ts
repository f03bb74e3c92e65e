/** Every phrase of `rules/settings` and `rules/metrics`, ready to be looked up. */
import { METRICS } from '../../../rules/metrics.ts';
import { SETTINGS, type SettingKind } from '../../../rules/settings.ts';
import { keyOf } from './atoms.ts';

/** What one phrase says: a metric, or a word of the setting. */
export type Phrase = { metric: string } | { id: string; kind: SettingKind };

const entries: [string, Phrase][] = [
  ...SETTINGS.flatMap((row) => row.spellings.map((s): [string, Phrase] => [keyOf(s), { id: row.id, kind: row.kind }])),
  ...METRICS.flatMap((row) => [row.id, ...row.spellings].map((s): [string, Phrase] => [keyOf(s), { metric: row.id }])),
];

/** Phrases by key. A metric wins over a setting of the same spelling. */
export const PHRASES: ReadonlyMap<string, Phrase> = new Map(entries);
/** Every beginning of a phrase's key: a stretch that is none of these begins no phrase. */
export const BEGINNINGS: ReadonlySet<string> = new Set(
  entries.flatMap(([key]) => Array.from({ length: key.length }, (_, i) => key.slice(0, i + 1))),
);
