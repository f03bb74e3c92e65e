/** The curve of first contacts and today's scores as lines of a table. */
import { type FirstContact, firstContacts, labels, ROUNDS, type Tally } from './rounds.ts';
import { readToday } from './records.ts';
import { score } from './score.ts';

const SHOWN = ['family', 'generation', 'stage', 'relation', 'quantization', 'license', 'parameters'] as const;

/** F1 of a tally; null where nothing was to be told and nothing was. */
export function f1([right, wrong, missed]: Tally): number | null {
  return right + wrong + missed === 0 ? null : (2 * right) / (2 * right + wrong + missed);
}

/** Tallies of several rounds together. */
export function together(all: readonly Record<string, Tally>[], field: string): Tally {
  return all.reduce<Tally>(
    ([a, b, c], fields) => {
      const [right, wrong, missed] = fields[field] ?? [0, 0, 0];
      return [a + right, b + wrong, c + missed];
    },
    [0, 0, 0],
  );
}

/** What each round scored when the program met it first, by the commit it was, and all rounds together. */
export function firstContactLines(): string[] {
  const rounds = firstContacts();
  const rows = rounds.map(({ round, commit, fields }: FirstContact) => row(`${round} (${commit})`, [fields]));
  return [
    ...head('round'),
    ...rows,
    row(
      'together',
      rounds.map(({ fields }) => fields),
    ),
  ];
}

/** What the program of today scores on the same rounds, which it has learnt from since. */
export function todayLines(corpus: string): string[] {
  const all = ROUNDS.map((round) => labels(round));
  const models = readToday(corpus, all.flat());
  const scores = all.map((one) => score(one, models));
  return [...head('round'), ...scores.map((fields, at) => row(String(at + 1), [fields])), row('together', scores)];
}

function head(first: string): string[] {
  return [`| ${[first, ...SHOWN].join(' | ')} |`, `|${'---|'.repeat(SHOWN.length + 1)}`];
}

function row(first: string, all: readonly Record<string, Tally>[]): string {
  const cells = SHOWN.map((field) => f1(together(all, field))?.toFixed(3) ?? '-');
  return `| ${[first, ...cells].join(' | ')} |`;
}
