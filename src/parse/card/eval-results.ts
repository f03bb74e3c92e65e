/** `evalResults` of the Hub's record: results in `.eval_results/*.yaml`, merged or proposed. They have no README line. */
import type { Claim, Json, JsonObject } from '../../model.ts';
import { object } from '../read.ts';
import type { Judge } from './judge.ts';
import { readCell } from './number.ts';
import { UNNAMED } from './roles.ts';

const MOST_RESULTS = 5000;

/** The claims of a record. `verified`: the Hub re-ran it; `community`: posted in an open pull request. */
export function evalResultClaims(api: JsonObject | null, judge: Judge): Claim[] {
  const results = api?.evalResults;
  if (!Array.isArray(results)) return [];
  return results.slice(0, MOST_RESULTS).flatMap((each) => claimOf(object(each), judge));
}

function claimOf(result: JsonObject | null, judge: Judge): Claim[] {
  const held = object(result?.data);
  const dataset = object(held?.dataset);
  if (result === null || held === null || dataset === null) return [];
  const reading = readCell(plainNumber(held.value));
  const printed = reading.kind === 'numbers' ? reading.numbers[0] : undefined;
  if (printed === undefined) return [];
  const label = textOf(dataset.task_id) ?? textOf(dataset.id) ?? '';
  const name = judge.benchmark(label.replaceAll('_', ' '));
  const dataName = judge.benchmark((textOf(dataset.id) ?? '').replace(/^.*\//, '').replaceAll('_', ' '));
  const known = name.benchmark === null ? dataName : name;
  const setting = judge.setting(textOf(held.notes) ?? '');
  return [
    {
      benchmark: known.benchmark,
      label,
      variant: known.variant,
      metric: known.metric ?? setting.metric,
      shots: known.shots ?? setting.shots,
      value: printed.value,
      value_text: printed.text,
      unit: printed.unit,
      subject: UNNAMED,
      role: 'self',
      role_reason: 'stated for this repo',
      source: { kind: 'eval-results', line: 0, start: 0, end: 0 },
      bold: false,
      setting_from: known.shots === null && setting.shots === null ? null : 'cell',
      standing: standingOf(result),
    },
  ];
}

function standingOf(result: JsonObject): Claim['standing'] {
  if (result.verified === true) return 'verified';
  return typeof result.pullRequest === 'number' ? 'community' : 'self-reported';
}

function plainNumber(value: Json | undefined): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
