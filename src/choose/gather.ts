/** Rows of the index as candidates for a choice. */
import type { Asked, ChoiceReader, ChoiceRow, LanguageRow, ScoreRow, WeightRow } from '../index/choose.ts';
import type { Candidate, LicenseTerms, WeightOption } from '../parse/choice/need.ts';
import type { Score } from '../parse/choice/rank.ts';
import type { CacheShape } from '../parse/memory/kv-cache.ts';

/** The most downloaded models of a use with all that the conditions ask for. */
export function gather(reader: ChoiceReader, asked: Asked, most: number, wantsLanguages: boolean): Candidate[] {
  return completed(reader, reader.described(reader.candidates(asked, most)), wantsLanguages);
}

/** The models of these ids, in their order, with the same. */
export function gatherNamed(reader: ChoiceReader, ids: readonly string[]): Candidate[] {
  return completed(reader, reader.described(ids), false);
}

function completed(reader: ChoiceReader, rows: readonly ChoiceRow[], wantsLanguages: boolean): Candidate[] {
  const ids = rows.map(({ id }) => id);
  const weights = new Map<string, WeightOption[]>();
  for (const row of reader.weights(ids)) weights.set(row.model_id, [...(weights.get(row.model_id) ?? []), option(row)]);
  const languages = new Map((wantsLanguages ? reader.languages(ids) : []).map((row) => [row.id, spoken(row)]));
  const reach = reader.extended(ids);
  return rows.map((row) => ({
    ...candidate(row, weights.get(row.id) ?? [], languages.get(row.id) ?? null),
    extendedContext: reach.get(row.id) ?? null,
  }));
}

function candidate(
  row: ChoiceRow,
  weights: readonly WeightOption[],
  languages: readonly string[] | null,
): Omit<Candidate, 'extendedContext'> {
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
    languages,
    cache: shape(row),
    cacheBasis: basis,
    cacheFrom,
    weights,
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
