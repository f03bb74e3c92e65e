/** The rule tables as data: every exported table whose rows cite a source, found by looking and not by a list of names. */
import * as aliases from '../../rules/aliases.ts';
import * as architectures from '../../rules/architectures.ts';
import * as bandwidths from '../../rules/bandwidths.ts';
import * as benchmarks from '../../rules/benchmarks.ts';
import * as choices from '../../rules/choices.ts';
import * as classDefaults from '../../rules/class-defaults.ts';
import * as configShapes from '../../rules/config-shapes.ts';
import * as contexts from '../../rules/contexts.ts';
import * as drafts from '../../rules/drafts.ts';
import * as families from '../../rules/families.ts';
import * as fingerprints from '../../rules/fingerprints.ts';
import * as formats from '../../rules/formats.ts';
import * as generations from '../../rules/generations.ts';
import * as getting from '../../rules/getting.ts';
import * as hardware from '../../rules/hardware.ts';
import * as hubLeaderboards from '../../rules/hub-leaderboards.ts';
import * as kvCaches from '../../rules/kv-caches.ts';
import * as levels from '../../rules/levels.ts';
import * as licenseNames from '../../rules/license-names.ts';
import * as licensedFamilies from '../../rules/licensed-families.ts';
import * as licenses from '../../rules/licenses.ts';
import * as metrics from '../../rules/metrics.ts';
import * as modelTypes from '../../rules/model-types.ts';
import * as nameWords from '../../rules/name-words.ts';
import * as openness from '../../rules/openness.ts';
import * as otherModels from '../../rules/other-models.ts';
import * as parts from '../../rules/parts.ts';
import * as proprietary from '../../rules/proprietary.ts';
import * as redFlags from '../../rules/red-flags.ts';
import * as relations from '../../rules/relations.ts';
import * as rightAnswers from '../../rules/right-answers.ts';
import * as releasedWith from '../../rules/released-with.ts';
import * as scoring from '../../rules/scoring.ts';
import * as series from '../../rules/series.ts';
import * as shapes from '../../rules/shapes.ts';
import * as sizeClasses from '../../rules/size-classes.ts';
import * as sizeSources from '../../rules/size-sources.ts';
import * as sizes from '../../rules/sizes.ts';
import * as stages from '../../rules/stages.ts';
import * as suites from '../../rules/suites.ts';
import * as tableWords from '../../rules/table-words.ts';
import * as taskLines from '../../rules/task-lines.ts';
import * as tasks from '../../rules/tasks.ts';
import * as tokenizers from '../../rules/tokenizers.ts';

/** Files of rules by their names. */
const FILES: Readonly<Record<string, object>> = {
  aliases,
  architectures,
  bandwidths,
  benchmarks,
  choices,
  'class-defaults': classDefaults,
  'config-shapes': configShapes,
  contexts,
  drafts,
  families,
  fingerprints,
  formats,
  generations,
  getting,
  hardware,
  'hub-leaderboards': hubLeaderboards,
  'kv-caches': kvCaches,
  levels,
  'license-names': licenseNames,
  'licensed-families': licensedFamilies,
  licenses,
  metrics,
  'model-types': modelTypes,
  'name-words': nameWords,
  openness,
  'other-models': otherModels,
  parts,
  proprietary,
  'red-flags': redFlags,
  relations,
  'right-answers': rightAnswers,
  'released-with': releasedWith,
  scoring,
  series,
  shapes,
  'size-classes': sizeClasses,
  'size-sources': sizeSources,
  sizes,
  stages,
  suites,
  'table-words': tableWords,
  'task-lines': taskLines,
  tasks,
  tokenizers,
};

/** A row of rules: whatever it holds, and where it comes from. */
export interface SourcedRow {
  source: string;
  [field: string]: unknown;
}

/** A table of rules. */
export interface RuleTable {
  /** Its file below `src/rules`, and the table's own name where that is another. */
  table: string;
  rows: readonly SourcedRow[];
}

const isSourced = (row: unknown): row is SourcedRow =>
  typeof row === 'object' && row !== null && 'source' in row && typeof row.source === 'string';

const isTable = (value: unknown): value is readonly SourcedRow[] =>
  Array.isArray(value) && value.length > 0 && value.every(isSourced);

function nameOf(file: string, exported: string): string {
  const own = exported.toLowerCase().replaceAll('_', '-');
  return own === file ? file : `${file}/${own}`;
}

/** Every table, sorted by name. */
export function ruleTables(): RuleTable[] {
  const tables = Object.entries(FILES).flatMap(([file, exported]) =>
    Object.entries(exported).flatMap(([name, value]) =>
      isTable(value) ? [{ table: nameOf(file, name), rows: value }] : [],
    ),
  );
  return tables.sort((a, b) => (a.table < b.table ? -1 : 1));
}

/** A value as JSON has it: patterns as they are written, sets as lists. */
export function asData(_key: string, value: unknown): unknown {
  if (value instanceof RegExp) return String(value);
  return value instanceof Set ? [...value] : value;
}
