/** `evalResults` of the Hub's record: results in `.eval_results/*.yaml`, merged or proposed. They have no README line. */
import type { Claim, Json, JsonObject, Note } from '../../model.ts';
import { cleanText } from '../clean.ts';
import { object } from '../read.ts';
import type { Judge } from './judge.ts';
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
      standing: standingOf(owner, result, object(held.source) ?? object(result.source)),
    },
  ];
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
