/** The rules as rows of the index, so that queries can join what a license allows or a benchmark measures. */
import type { Reference } from '../index/reference.ts';
import type { Cell } from '../index/rows.ts';
import { deviceMemories } from '../parse/choice/device.ts';
import { LICENSES } from '../parse/licenses/lookup.ts';
import { spdxName } from '../parse/licenses/spdx.ts';
import { plainTerms } from '../parse/licenses/terms.ts';
import { nameWords } from '../parse/names/words.ts';
import { BENCHMARKS } from '../rules/benchmarks.ts';
import { FAMILIES } from '../rules/families.ts';
import { GENERATIONS } from '../rules/generations.ts';
import { LICENSE_TEXTS, type LicenseTextRow } from '../rules/license-texts.ts';
import { METRICS } from '../rules/metrics.ts';
import { OPENNESS } from '../rules/openness.ts';
import { PROPRIETARY } from '../rules/proprietary.ts';
import { FIRST_ATTEMPT, RIGHT_ANSWERS } from '../rules/right-answers.ts';
import { RED_FLAGS } from '../rules/red-flags.ts';
import { RELEASED_WITH, type ReleasedWithRow } from '../rules/released-with.ts';
import { EXPOSURES, SCORING, type ScoringRow, WAYS_OF_SCORING } from '../rules/scoring.ts';
import { SUITE_EDITIONS, type SuiteEdition } from '../rules/suites.ts';

const developers: ReadonlyMap<string, string> = new Map(FAMILIES.map((family) => [family.id, family.developer]));

const EDITIONS: readonly SuiteEdition[] = SUITE_EDITIONS;

let made: Reference | undefined;

/** All rule tables that the index holds, sorted by id; made once, for rules don't change while a process runs. */
export function reference(): Reference {
  made ??= makeReference();
  return made;
}

function makeReference(): Reference {
  return {
    licenses: sorted(licenseRows()),
    benchmarks: sorted(benchmarkRows()),
    families: sorted(FAMILIES.map((row) => [row.id, row.name, row.developer, row.source, JSON.stringify(row.owners)])),
    openness: sorted(OPENNESS.map((row) => [row.id, row.trainingCode, row.trainingData, row.says, row.source])),
    'name-words': sorted(nameWords().map(({ word, kind, meaning }) => [word, kind, meaning])),
    devices: sorted(deviceRows()),
    generations: sorted(
      GENERATIONS.map((row) => [
        row.id,
        row.family,
        row.name,
        developers.get(row.family) ?? null,
        row.released,
        row.source,
      ]),
    ),
    metrics: sorted(metricRows()),
    'red-flags': sorted(RED_FLAGS.map((row) => [row.id, row.severity, row.states, row.margin, row.source])),
    suites: suiteRows().toSorted((a, b) => compare(a[0], b[0]) || compare(a[5], b[5])),
    'released-with': sorted(releasedRows()),
    proprietary: sorted(PROPRIETARY.map((row) => [row.id, row.name, row.developer, row.released, row.source])),
  };
}

function releasedRows(): Cell[][] {
  const families = new Map<string, string>(GENERATIONS.map((row) => [row.id, row.family]));
  const owners = new Map<string, readonly string[]>(FAMILIES.map((row) => [row.id, row.owners]));
  const rows: readonly ReleasedWithRow[] = RELEASED_WITH;
  return rows.map(({ id, context, sharing = 1, languages, source }) => [
    id,
    context,
    sharing,
    languages && JSON.stringify(languages.split(' ')),
    JSON.stringify(owners.get(families.get(id) ?? id) ?? []),
    source,
  ]);
}

function benchmarkRows(): Cell[][] {
  const scoring = new Map<string, ScoringRow>(SCORING.map((row) => [row.id, row]));
  return BENCHMARKS.map((row) => {
    const scored = scoring.get(row.id);
    return [
      row.id,
      row.name,
      row.measures,
      row.unit,
      row.range_max,
      row.higher_is_better ? 1 : 0,
      row.chance,
      row.ceiling?.value ?? null,
      row.published,
      row.source,
      row.metric,
      scored?.items ?? null,
      scored ? WAYS_OF_SCORING[scored.scored] : null,
      scored ? Number(scored.scored === 'choice') : null,
      scored ? EXPOSURES[scored.exposure] : null,
    ];
  });
}

function deviceRows(): Cell[][] {
  return deviceMemories().map(({ name, kind, maker, memory, usable, bandwidth }) => [
    name,
    kind,
    maker,
    memory,
    usable,
    bandwidth?.gigabytes ?? null,
    bandwidth?.source ?? null,
  ]);
}

function licenseRows(): Cell[][] {
  const texts = new Map<string, LicenseTextRow>(LICENSE_TEXTS.map((row) => [row.id, row]));
  return LICENSES.map(({ id, name, spdxId, kind, commercialUse, conditions, source }) => {
    const text = texts.get(id);
    const terms = conditions && JSON.stringify(conditions);
    return [
      id,
      name,
      spdxId,
      kind,
      commercialUse,
      terms,
      plainTerms(commercialUse, conditions),
      source,
      text?.read ?? null,
      text?.digest ?? null,
      text?.url ?? null,
      spdxName({ id, spdxId, kind }),
    ];
  });
}

function metricRows(): Cell[][] {
  const rows = [...METRICS, FIRST_ATTEMPT];
  return rows.map((row) => [
    row.id,
    row.name,
    row.unit,
    row.higher_is_better ? 1 : 0,
    row.source,
    RIGHT_ANSWERS.has(row.id) ? 1 : 0,
  ]);
}

function suiteRows(): Cell[][] {
  return EDITIONS.flatMap(({ id, name, since, until, parts, source }) => {
    const suite = id.slice(0, id.lastIndexOf('/'));
    return parts.map((part) => [
      id,
      suite,
      name,
      since,
      until,
      part.benchmark,
      part.shots,
      part.telling ? 1 : 0,
      part.rescaled ? 1 : 0,
      source,
    ]);
  });
}

// Sorted as SQLite compares text, by code points, so that both sides of a comparison agree.
function sorted(rows: Cell[][]): Cell[][] {
  return rows.toSorted((a, b) => compare(a[0], b[0]));
}

function compare(a: Cell | undefined, b: Cell | undefined): number {
  return String(a) === String(b) ? 0 : String(a) < String(b) ? -1 : 1;
}
