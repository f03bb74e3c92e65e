/** A choice for people. */
import type { Judged } from '../../parse/choice/conditions.ts';
import type { Block } from '../output/report.ts';
import type { Choice } from './choice.ts';
import { choiceStyle, choiceTable } from './table.ts';

const UNTOLD = 'Cannot tell (file sizes and configs come with "hubdex crawl --details all --texts all")';

/** Popular models that are told about though they were not chosen. */
const TOLD = 5;

/** What `choose` says: the table, how it was ranked, what was left out and why, and what was assumed. */
export function choiceBlocks(choice: Choice): Block[] {
  const blocks = [
    chosen(choice),
    { text: ranked(choice) },
    terms(choice),
    told('Left out, though popular', choice.failed),
    told(UNTOLD, choice.untold),
    { ...listed('Assumed', choice.assumed), after: stamp(choice) },
  ];
  return blocks.filter((block) => Object.values(block).some(Boolean));
}

function chosen(choice: Choice): Block {
  if (choice.chosen.length === 0) return { text: 'No model of the index is known to meet all of this.\n' };
  return { table: choiceTable(choice), style: choiceStyle(choice) };
}

function ranked({ ranking, chosen }: Choice): string {
  if (chosen.length === 0) return '';
  if (ranking === null) return 'Ranked by downloads: no card states a comparable score on the benchmarks looked at.\n';
  const scored = chosen.filter(({ candidate }) => ranking.of.get(candidate.id)?.best).length;
  const { shots, variant } = ranking.setting;
  const setting = [shots === null ? null : `${shots}-shot`, variant].filter((part) => part !== null).join(', ');
  return `Ranked by ${ranking.benchmark}${setting === '' ? '' : ` (${setting} or no setting stated)`} as claimed: ${scored} of ${chosen.length} have a comparable claim; the rest follow by downloads. See each claim with "hubdex show ID --claims".\n`;
}

/** What the licenses of the models shown ask for. */
function terms({ chosen, limit }: Choice): Block {
  const shown = chosen.slice(0, limit).flatMap(({ candidate }) => candidate.license ?? []);
  const bound = new Map(
    shown.filter((one) => one.commercialUse === 'conditional').map((one) => [one.id, one.conditions]),
  );
  const lines = [...bound].map(
    ([id, conditions]) => `${id}: ${conditions === null ? 'not known' : worded(conditions)}`,
  );
  return lines.length === 0 ? {} : listed('Conditions of these licenses', lines);
}

function worded(conditions: Readonly<Record<string, unknown>>): string {
  const words = (key: string) => key.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  const value = (given: unknown) => (typeof given === 'number' ? given.toLocaleString('en') : String(given));
  return Object.entries(conditions)
    .map(([key, given]) => (given === true ? words(key) : `${words(key)}: ${value(given)}`))
    .join('; ');
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
