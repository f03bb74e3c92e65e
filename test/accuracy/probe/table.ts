/** The published tables of what was read claim by claim and line by line. */
import { bounded, type ProbedClaim, probedClaims, probedLines } from './read.ts';

const STRATA: readonly [string, (claim: ProbedClaim) => boolean][] = [
  ['tables', ({ form }) => form === 'table' || form === 'html-table'],
  ['fences', ({ form }) => form === 'code-block'],
  ['lists', ({ form }) => form === 'list'],
  ['sentences', ({ form }) => form === 'prose'],
  ['model-index', ({ form }) => form === 'model-index'],
  ['the own model by its name', ({ role, reason }) => role !== 'other' && !NAMELESS.has(reason)],
  ['the own model unnamed', ({ reason }) => NAMELESS.has(reason)],
  ['other models', ({ role }) => role === 'other'],
  ['together', () => true],
];

const NAMELESS: ReadonlySet<string> = new Set(['unnamed', 'stated for this repo']);

/** Of the claims of every kind that can be decided, the share whose value, model and benchmark are right. */
export function probedClaimLines(): string[] {
  const decided = probedClaims().filter(({ verdict }) => verdict !== 'undecidable');
  const cell = (draw: ProbedClaim['draw'], fits: (claim: ProbedClaim) => boolean): string => {
    const drawn = decided.filter((claim) => claim.draw === draw && fits(claim));
    const share = bounded(drawn.filter(({ verdict }) => verdict !== 'wrong').length, drawn.length);
    return share === '' ? '' : `${share} of ${drawn.length}`;
  };
  return [
    '| claims | first draw | second draw | fresh comparisons |',
    '|---|---|---|---|',
    ...STRATA.map(
      ([name, fits]) =>
        `| ${[name, cell('first', fits), cell('second', fits), cell('comparisons', fits)].join(' | ')} |`,
    ),
    `| as many of each kind as there are | ${(['first', 'second', 'comparisons'] as const).map((draw) => weighed(decided.filter((claim) => claim.draw === draw)).toFixed(3)).join(' | ')} |`,
  ];
}

/** The share right where every kind counts by how many claims there are of it, not by how many were drawn. */
function weighed(drawn: readonly ProbedClaim[]): number {
  const kind = ({ form, role, reason }: ProbedClaim): string => `${form} ${role} ${reason}`;
  const counts = new Map<string, number>();
  for (const claim of drawn) counts.set(kind(claim), (counts.get(kind(claim)) ?? 0) + 1);
  const weight = (claims: readonly ProbedClaim[]): number =>
    claims.reduce((sum, claim) => sum + claim.of / (counts.get(kind(claim)) ?? 1), 0);
  return weight(drawn.filter(({ verdict }) => verdict !== 'wrong')) / weight(drawn);
}

/** Of the lines without a claim, the share that holds a result which should have been told. */
export function probedLineLines(): string[] {
  const draws = { first: 'before mending', second: 'after it', any: 'any number' } as const;
  return [
    '| lines without a claim | read | a result was missed |',
    '|---|---|---|',
    ...Object.entries(draws).map(([draw, name]) => {
      const read = probedLines().filter((line) => line.draw === draw && line.verdict !== 'undecidable');
      return `| ${name} | ${read.length} | ${bounded(read.filter(({ verdict }) => verdict === 'missed').length, read.length)} |`;
    }),
  ];
}
