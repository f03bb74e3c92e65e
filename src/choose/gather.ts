/** Rows of the index as candidates for a choice. */
import type { Expected, Level } from '../expected.ts';
import type { Asked, ChoiceReader, ChoiceRow, LanguageRow, ScoreRow, WeightRow } from '../index/choose.ts';
import { unpacked } from '../parse/choice/fit.ts';
import type { Candidate, LicenseTerms, WeightOption } from '../parse/choice/need.ts';
import type { Score } from '../parse/choice/rank.ts';
import type { CacheShape } from '../parse/memory/kv-cache.ts';

/** What of a use decides which models are looked at and how they stand. */
type Use = Asked & { writes: boolean };

/** The most downloaded models of a use with all that the conditions and the order ask for. */
export function gather(reader: ChoiceReader, use: Use, most: number, wantsLanguages: boolean): Candidate[] {
  const rows = reader.described(reader.candidates(use, most));
  const ids = rows.map(({ id }) => id);
  const levels = byId(reader.levels(ids, use.field));
  const unplaced = use.writes ? ids.filter((id) => !levels.has(id)) : [];
  const expected = byId(reader.expected(unplaced, use.field));
  const derived = byId(reader.derived(ids));
  const languages = new Map((wantsLanguages ? reader.languages(ids) : []).map((row) => [row.id, spoken(row)]));
  return completed(reader, rows, use.writes).map((one) => ({
    ...one,
    languages: languages.get(one.id) ?? null,
    level: levels.get(one.id) ?? null,
    expected: use.writes ? (expected.get(one.id) ?? ofLevel(levels.get(one.id))) : null,
    derived: derived.get(one.id) ?? null,
  }));
}

/** Of a model with enough claims its estimate is what is to be expected. */
function ofLevel(level: Level | undefined): Expected | null {
  if (level === undefined) return null;
  return { level: level.level, error: level.error, sure: level.sure, claims: level.claims };
}

/** The models of these ids, in their order, with what the conditions ask for. */
export function gatherNamed(reader: ChoiceReader, ids: readonly string[], writes: boolean): Candidate[] {
  return completed(reader, reader.described(ids), writes);
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Omit<Row, 'id'>> {
  return new Map(rows.map(({ id, ...row }) => [id, row]));
}

function completed(reader: ChoiceReader, rows: readonly ChoiceRow[], writes: boolean): Candidate[] {
  const ids = rows.map(({ id }) => id);
  const weights = new Map<string, WeightRow[]>();
  for (const row of reader.weights(ids)) {
    const held = weights.get(row.model_id);
    if (held) held.push(row);
    else weights.set(row.model_id, [row]);
  }
  const reach = reader.extended(ids);
  return rows.map((row) => ({
    ...candidate(row),
    weights: (weights.get(row.id) ?? []).map((one) => unpacked(option(one), row.parameters, writes)),
    extendedContext: reach.get(row.id) ?? null,
  }));
}

function candidate(row: ChoiceRow): Omit<Candidate, 'extendedContext' | 'weights'> {
  const { id, parameters, context_length: contextLength, line, stage, downloads, config_of: cacheFrom } = row;
  const { active_parameters: activeParameters, native_context: native, basis, context_from: contextFrom } = row;
  return {
    id,
    released: row.released === 1,
    parameters,
    activeParameters,
    contextLength,
    contextFrom,
    nativeContext: native !== null && contextLength !== null && native < contextLength ? native : null,
    line,
    stage,
    downloads,
    license: terms(row),
    languages: null,
    cache: shape(row),
    cacheBasis: basis,
    cacheFrom,
    level: null,
    expected: null,
    derived: null,
  };
}

/** What it states; of its developer's own release also what that was made for, and of one that states nothing that alone. */
function spoken({ stated, released, own }: LanguageRow): string[] | null {
  const [said, made] = [listed(stated), listed(released)];
  if (said === null || made === null) return said ?? made;
  return own === 1 ? [...new Set([...said, ...made])] : said;
}

function listed(text: string | null): string[] | null {
  const read: unknown = text === null ? null : JSON.parse(text);
  return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : null;
}

function terms({ license, kind, commercial_use: commercialUse, conditions }: ChoiceRow): LicenseTerms | null {
  return license === null
    ? null
    : { id: license, kind, commercialUse, conditions: conditions === null ? null : record(conditions) };
}

function record(text: string): Readonly<Record<string, unknown>> | null {
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : null;
}

function shape({
  full_layers: full,
  full_values: values,
  local_layers: local,
  local_values: localValues,
  window,
}: ChoiceRow): CacheShape | null {
  if (full === null || values === null) return null;
  return { full: { layers: full, values }, local: { layers: local ?? 0, values: localValues ?? 0 }, window };
}

function option({ repo_id: repo, format, level, bits_per_weight: bits, bytes, computed }: WeightRow): WeightOption {
  return { repo, format, level, bits, bytes, computed: computed === 1 };
}

/** A row of the view `scores` as a score. */
export function asScore(row: ScoreRow): Score {
  const { subject_id: model, benchmark, score, setting, shots, variant, stated_by: statedBy, standing, url } = row;
  return {
    model,
    benchmark,
    score,
    setting,
    shots,
    variant,
    special: row.special === 1,
    higherIsBetter: row.higher_is_better === 1,
    statedBy,
    standing,
    url,
  };
}
