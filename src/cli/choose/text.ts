/** A choice for people. */
import { type Choice, firstOf, fittingOf, type Place, places, type Unchosen } from '../../choose/choice.ts';
import { OVERALL } from '../../rules/estimate.ts';
import type { Block } from '../output/report.ts';
import { type Fit, fitting } from '../../parse/choice/fit.ts';
import { conditionsInWords } from '../../explore/parts/conditions.ts';
import { commands } from '../../parse/choice/getting.ts';
import { type Group, GROUPS } from '../../parse/choice/levels.ts';
import { choiceStyle, tableOf, wordsOf } from './table.ts';

const UNTOLD = 'Cannot tell (file sizes and configs come with "hubdex crawl --details all --texts all")';

/** Popular models that are told about though they were not chosen. */
const TOLD = 5;

/** What stands over each group but the first. */
const TITLES: Readonly<Record<Exclude<Group, 'ranked'>, string>> = {
  'by use': 'Too few claims to rank, most used first (parameters fetched, with what is made from them)',
  lower: 'Less is expected of these: ranked, and (~) such as have too few claims to rank',
  'little known': 'Too few claims, and neither use nor developer speaks for them, or far smaller than what fits',
};

const EXPECTED =
  '~ before an estimate: what too few claims, else size, day of release and generation let expect, ± one standard error.\n';

/** What `choose` says: the tables, how it was ranked, what was left out and why, and what was assumed. */
export function choiceBlocks(choice: Choice): Block[] {
  const shown = shownOf(choice);
  const all = shown.flatMap(({ rows }) => rows);
  const blocks = [
    ...(choice.groups.ranked.length === 0 ? [nothing(choice)] : []),
    ...shown.map(({ group, rows }) => blockOf(choice, group, rows)),
    getting(choice, all),
    terms(all),
    told('Left out, though popular', firstOf(choice.failed, choice.need, TOLD)),
    told(UNTOLD, firstOf(choice.untold, choice.need, TOLD)),
    { ...listed('Assumed', choice.assumed), after: stamp(choice) },
  ];
  return blocks.filter((block) => Object.values(block).some(Boolean));
}

/** The groups that have rows; those little known only where the others leave room. */
function shownOf(choice: Choice): { group: Group; rows: Place[] }[] {
  const groups = GROUPS.map((group) => ({ group, rows: places(choice, group) }));
  const before = groups.reduce((sum, { group, rows }) => sum + (group === 'little known' ? 0 : rows.length), 0);
  const room = Math.max(0, choice.limit - before);
  return groups
    .map(({ group, rows }) => ({ group, rows: group === 'little known' ? rows.slice(0, room) : rows }))
    .filter(({ rows }) => rows.length > 0);
}

function blockOf(choice: Choice, group: Group, rows: readonly Place[]): Block {
  const table = { table: tableOf(choice, rows, choice.groups[group].length), style: choiceStyle(choice) };
  if (group === 'ranked') return { ...table, after: rankedBy(choice) };
  return { title: TITLES[group], ...table, ...(group === 'by use' ? { after: EXPECTED } : {}) };
}

/** Where no model leads by its claims. */
function nothing(choice: Choice): Block {
  const fitting = fittingOf(choice);
  if (fitting === 0) return { text: 'No model of the index is known to meet all of this.\n' };
  if (choice.groups.lower.length > 0)
    return { text: 'No ranked model that meets all of this stands before the first one below.\n' };
  return { text: `None of the ${fitting} models that meet all of this can be ranked.\n` };
}

function rankedBy({ ranking, groups, use }: Choice): string {
  if (ranking === null)
    return `Ranked by an estimate from the claims on ${use.field === OVERALL ? 'all benchmarks' : `benchmarks of ${use.field}`}: per cent on one of middling difficulty, what own cards add taken off, ± one standard error; placed by the lower end. See "hubdex show ID --claims".\n`;
  const { shots, variant } = ranking.setting;
  const setting = [shots === null ? null : `${shots}-shot`, variant].filter((part) => part !== null).join(', ');
  return `Ranked by ${ranking.benchmark}${setting === '' ? '' : ` (${setting} or no setting stated)`} as claimed: ${groups.ranked.length} have a comparable claim. See each claim with "hubdex show ID --claims".\n`;
}

/** How to have each model that is shown, by its place. */
function getting({ need }: Choice, shown: readonly Place[]): Block {
  const lines = shown.flatMap(({ rank, candidate }) => {
    const [fit] = fitting(candidate, need);
    const ways = fit === undefined ? [] : waysOf(fit, candidate.id, need.context, need.budget.maker);
    return ways.length === 0 ? [] : [`${rank}: ${ways.join('   or   ')}`];
  });
  return lines.length === 0 ? {} : listed('How to get it', lines);
}

/** Commands, or where the Hub lists repackagings that this index does not have. */
function waysOf(fit: Fit, id: string, context: number, maker: string | null): string[] {
  if (fit.repo !== null) return commands(fit, context, maker);
  return [`look for one: https://huggingface.co/models?other=base_model:quantized:${id}`];
}

/** What the licenses of the models shown ask for. */
function terms(shown: readonly Place[]): Block {
  const licenses = shown.flatMap(({ candidate }) => candidate.license ?? []);
  const bound = new Map(
    licenses.filter((one) => one.commercialUse === 'conditional').map((one) => [one.id, one.conditions]),
  );
  const lines = [...bound].map(
    ([id, conditions]) => `${id}: ${conditions === null ? 'not known' : conditionsInWords(conditions)}`,
  );
  return lines.length === 0 ? {} : listed('Conditions of these licenses', lines);
}

function told(title: string, { first, more, beside }: Unchosen): Block {
  if (first.length === 0) return {};
  const lines = first.map(({ model, findings }) => `${model}: ${wordsOf(findings)}`);
  const others = beside > 0 ? [`and ${beside} of another line, stage or size`] : [];
  return listed(title, [...lines, ...(more > 0 ? [`and ${more} more (all with --json)`] : []), ...others]);
}

function stamp({ asOf }: Choice): string {
  return asOf === null ? '' : `as of crawl ${asOf.crawl} (${asOf.date})\n`;
}

function listed(title: string, lines: readonly string[]): Block {
  return { title, text: lines.map((text) => `  - ${text}\n`).join('') };
}
