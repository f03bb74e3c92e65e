/** A choice for people. */
import type { Choice } from '../../choose/choice.ts';
import type { Judged } from '../../parse/choice/conditions.ts';
import { OVERALL } from '../../rules/estimate.ts';
import type { Block } from '../output/report.ts';
import type { Fit } from '../../parse/choice/fit.ts';
import { conditionsInWords } from '../../explore/parts/conditions.ts';
import { commands } from '../../parse/choice/getting.ts';
import { choiceStyle, type Place, places, tableOf } from './table.ts';

const UNTOLD = 'Cannot tell (file sizes and configs come with "hubdex crawl --details all --texts all")';

/** Popular models that are told about though they were not chosen. */
const TOLD = 5;

/** What `choose` says: the table, how it was ranked, what was left out and why, and what was assumed. */
export function choiceBlocks(choice: Choice): Block[] {
  const shown = places(choice);
  const blocks = [
    chosen(choice, shown.ranked),
    untested(choice, shown.untested),
    getting(choice, [...shown.ranked, ...shown.untested]),
    terms([...shown.ranked, ...shown.untested]),
    told('Left out, though popular', choice.failed),
    told(UNTOLD, choice.untold),
    { ...listed('Assumed', choice.assumed), after: stamp(choice) },
  ];
  return blocks.filter((block) => Object.values(block).some(Boolean));
}

function chosen(choice: Choice, shown: readonly Place[]): Block {
  if (choice.chosen.length > 0)
    return { table: tableOf(choice, shown, choice.chosen.length), style: choiceStyle(choice), after: rankedBy(choice) };
  if (choice.untested.length === 0) return { text: 'No model of the index is known to meet all of this.\n' };
  return { text: `None of the ${choice.untested.length} models that meet all of this can be ranked.\n` };
}

function rankedBy({ ranking, chosen: { length }, use }: Choice): string {
  if (ranking === null)
    return `Ranked by an estimate from the claims on ${use.field === OVERALL ? 'all benchmarks' : `benchmarks of ${use.field}`}: per cent on one of middling difficulty, what own cards add taken off, ± one standard error; placed by the lower end. See "hubdex show ID --claims".\n`;
  const { shots, variant } = ranking.setting;
  const setting = [shots === null ? null : `${shots}-shot`, variant].filter((part) => part !== null).join(', ');
  return `Ranked by ${ranking.benchmark}${setting === '' ? '' : ` (${setting} or no setting stated)`} as claimed: ${length} have a comparable claim. See each claim with "hubdex show ID --claims".\n`;
}

function untested(choice: Choice, shown: readonly Place[]): Block {
  if (shown.length === 0) return {};
  const title = 'Too few claims to rank, most used first (with what is made from them)';
  return { title, table: tableOf(choice, shown, choice.untested.length), style: choiceStyle(choice) };
}

/** How to have each model that is shown, by its place. */
function getting({ need: { context, budget } }: Choice, shown: readonly Place[]): Block {
  const lines = shown.flatMap(({ rank, judged: { candidate, fits } }) => {
    const [fit] = fits.fitting;
    const ways = fit === undefined ? [] : waysOf(fit, candidate.id, context, budget.maker);
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
  const licenses = shown.flatMap(({ judged }) => judged.candidate.license ?? []);
  const bound = new Map(
    licenses.filter((one) => one.commercialUse === 'conditional').map((one) => [one.id, one.conditions]),
  );
  const lines = [...bound].map(
    ([id, conditions]) => `${id}: ${conditions === null ? 'not known' : conditionsInWords(conditions)}`,
  );
  return lines.length === 0 ? {} : listed('Conditions of these licenses', lines);
}

function told(title: string, judged: readonly Judged[]): Block {
  const meant = judged.filter(({ findings }) => !findings.some(({ beside }) => beside));
  if (meant.length === 0) return {};
  const lines = meant
    .slice(0, TOLD)
    .map(({ candidate, findings }) => `${candidate.id}: ${findings.map(({ says }) => says).join('; ')}`);
  const more = meant.length > TOLD ? [`and ${meant.length - TOLD} more (all with --json)`] : [];
  const others =
    judged.length > meant.length ? [`and ${judged.length - meant.length} of another line, stage or size`] : [];
  return listed(title, [...lines, ...more, ...others]);
}

function stamp({ asOf }: Choice): string {
  return asOf === null ? '' : `as of crawl ${asOf.crawl} (${asOf.date})\n`;
}

function listed(title: string, lines: readonly string[]): Block {
  return { title, text: lines.map((text) => `  - ${text}\n`).join('') };
}
