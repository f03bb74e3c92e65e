/** `evalResults` of the Hub's record: results in `.eval_results/*.yaml`, merged or proposed. They have no README line. */
import type { Claim, Json, JsonObject, Note } from '../../model.ts';
import { cleanText } from '../clean.ts';
import { object } from '../read.ts';
import { HUB_LEADERBOARDS } from '../../rules/hub-leaderboards.ts';
import type { Judge } from './judge.ts';
import type { LabelReading } from './labels/label.ts';
import { NO_SETTING, type Setting } from './labels/setting.ts';
import { readCell } from './number.ts';
import { UNNAMED } from './roles.ts';

const MOST_RESULTS = 5000;

/**
 * The claims of a record. `verified`: the Hub re-ran it; `community`: posted in an open pull request; `third-party`: its
 * source is somebody else's than the model's owner.
 */
export function evalResultClaims(id: string, api: JsonObject | null, judge: Judge): Claim[] {
  const owner = id.split('/', 1)[0] ?? '';
  return entries(api).flatMap((each) => claimOf(owner, each, judge));
}

/** Files that the Hub could not read: `{filename, error}` in place of a result. */
export function rejectedResults(api: JsonObject | null): Note[] {
  return entries(api).flatMap((each) => {
    if (each?.error === undefined || each.data !== undefined) return [];
    const place = `api.evalResults#${cleanText(textOf(each.filename) ?? '')}`;
    return [{ code: 'eval-result-rejected', place, saw: cleanText(errorOf(each.error)).slice(0, 200) }];
  });
}

function entries(api: JsonObject | null): (JsonObject | null)[] {
  const results = api?.evalResults;
  return Array.isArray(results) ? results.slice(0, MOST_RESULTS).map(object) : [];
}

function errorOf(error: Json): string {
  return typeof error === 'string' ? error : (textOf(object(error)?.message) ?? JSON.stringify(error));
}

function claimOf(owner: string, result: JsonObject | null, judge: Judge): Claim[] {
  const held = object(result?.data);
  const dataset = object(held?.dataset);
  if (result === null || held === null || dataset === null) return [];
  const reading = readCell(plainNumber(held.value));
  const printed = reading.kind === 'numbers' ? reading.numbers[0] : undefined;
  if (printed === undefined) return [];
  const label = textOf(dataset.task_id) ?? textOf(dataset.id) ?? '';
  const known = benchmarkOf(textOf(dataset.id) ?? '', label, judge);
  const notes = textOf(held.notes) ?? '';
  const setting = writtenSetting(notes) ?? judge.setting(notes);
  return [
    {
      benchmark: known.benchmark,
      label,
      variant: known.variant ?? (setting.variant.join(' ') || null),
      metric: known.metric ?? setting.metric,
      shots: known.shots ?? setting.shots,
      value: printed.value,
      value_text: printed.text,
      unit: printed.unit,
      subject: UNNAMED,
      subject_stage: null,
      role: 'self',
      role_reason: 'stated for this repo',
      source: { kind: 'eval-results', line: 0, start: 0, end: 0 },
      bold: false,
      setting_from: known.shots === null && setting.shots === null ? null : 'cell',
      standing: standingOf(owner, result, object(held.source) ?? object(result.source)),
    },
  ];
}

const WRITTEN = /^(?:(\d{1,4})-shot(?:; |$))?(?:variant: (.{1,200}?)(?:; (?=metric: )|$))?(?:metric: (.{1,200}))?$/;

/** Notes as our own exports write them: `8-shot; variant: cot; metric: em`. Null for others. */
function writtenSetting(notes: string): Setting | null {
  const [, shots, variant, metric] = WRITTEN.exec(notes) ?? [];
  if (variant === undefined && metric === undefined) return null;
  return {
    ...NO_SETTING,
    shots: shots === undefined ? null : Number(shots),
    metric: metric === undefined ? null : cleanText(metric),
    variant: variant === undefined ? [] : [cleanText(variant)],
  };
}

/** The benchmark whose leaderboard it goes to; of datasets that have none, what task and dataset are called. */
function benchmarkOf(dataset: string, task: string, judge: Judge): LabelReading {
  const name = judge.benchmark(task.replaceAll('_', ' '));
  const official = HUB_LEADERBOARDS.find((row) => row.dataset === dataset && row.task === task);
  if (official !== undefined) return { ...judge.benchmark(''), benchmark: official.id };
  return name.benchmark === null ? judge.benchmark(dataset.replace(/^.*\//, '').replaceAll('_', ' ')) : name;
}

function standingOf(owner: string, result: JsonObject, source: JsonObject | null): Claim['standing'] {
  if (result.verified === true) return 'verified';
  if (typeof result.pullRequest === 'number') return 'community';
  return source !== null && isElsewhere(owner, source) ? 'third-party' : 'self-reported';
}

const HUB_OWNER = /^https?:\/\/(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:datasets\/|spaces\/)?([\w.-]{1,96})\//i;

/** The source names another account than the owner's; a page outside the Hub may be the maker's own and says nothing. */
function isElsewhere(owner: string, { user, org, url, isExternal }: JsonObject): boolean {
  const account = textOf(org) ?? textOf(user) ?? HUB_OWNER.exec(`${textOf(url) ?? ''}/`)?.[1] ?? null;
  return isExternal === true || (account !== null && account.toLowerCase() !== owner.toLowerCase());
}

function plainNumber(value: Json | undefined): string {
  return typeof value === 'number' || typeof value === 'string' ? String(value) : '';
}

function textOf(value: Json | undefined): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}
